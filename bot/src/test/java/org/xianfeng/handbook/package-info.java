@NullMarked
package org.xianfeng.handbook;

import org.jspecify.annotations.NullMarked;
