/** Broadcasts in the chat: written, sent, watched, answered, unsubscribed from. */
@NamedInterface("chat")
@NullMarked
package org.xianfeng.broadcast.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
