/** A member's profile in the chat: shown, filled in, erased; and where it is kept. */
@NullMarked
package org.xianfeng.member.profile;

import org.jspecify.annotations.NullMarked;
