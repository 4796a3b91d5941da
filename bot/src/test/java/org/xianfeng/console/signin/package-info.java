/** Tests of the room of the same name. */
@NullMarked
package org.xianfeng.console.signin;

import org.jspecify.annotations.NullMarked;
