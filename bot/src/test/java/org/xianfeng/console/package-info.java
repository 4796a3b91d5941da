/** Tests of the room of the same name. */
@NullMarked
package org.xianfeng.console;

import org.jspecify.annotations.NullMarked;
