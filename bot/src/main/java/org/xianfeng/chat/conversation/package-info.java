/** Leads what comes in to the dialog that answers it: routes, commands as people type them, the welcome and the menu. */
@NamedInterface("conversation")
@NullMarked
package org.xianfeng.chat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
