/** The task list in the chat: shown, filled in, reported on and closed. */
@NullMarked
package org.xianfeng.task.chat;

import org.jspecify.annotations.NullMarked;
