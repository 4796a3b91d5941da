/** What messengers and features hand each other: what comes in, what is to be sent, and how people get here. */
@NamedInterface("messaging")
@NullMarked
package org.xianfeng.chat.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
