@NullMarked
package org.xianfeng.time;

import org.jspecify.annotations.NullMarked;
