/** Broadcasts as their authors and admins see them: how far each is, and what came of it. */
@NullMarked
package org.xianfeng.console.broadcast;

import org.jspecify.annotations.NullMarked;
