@NullMarked
package org.xianfeng.delivery;

import org.jspecify.annotations.NullMarked;
