/** Broadcasts in the chat: written, sent, watched, answered, unsubscribed from. */
@NullMarked
package org.xianfeng.broadcast.chat;

import org.jspecify.annotations.NullMarked;
