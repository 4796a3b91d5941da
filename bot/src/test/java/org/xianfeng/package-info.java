@NullMarked
package org.xianfeng;

import org.jspecify.annotations.NullMarked;
