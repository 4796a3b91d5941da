/** The task list in the chat: shown, filled in, reported on and closed. */
@NamedInterface("chat")
@NullMarked
package org.xianfeng.task.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
