/** What broadcasts look like: the message as its reader gets it, and the organizer's card. */
@NamedInterface("message")
@NullMarked
package org.xianfeng.broadcast.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
