/** Telegram: updates in by polling or by webhook, messages out through its Bot API. */
@ApplicationModule(id = "messenger.telegram", displayName = "Telegram", allowedDependencies = {"chat",
        "chat::messaging", "chat::conversation", "store"})
@NullMarked
package org.xianfeng.messenger.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
