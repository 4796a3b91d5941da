/** Everything that can be called, pressed, opened or asked for, tried by everybody. */
@NullMarked
package org.xianfeng.permission;

import org.jspecify.annotations.NullMarked;
