@NullMarked
package org.xianfeng.parser;

import org.jspecify.annotations.NullMarked;
