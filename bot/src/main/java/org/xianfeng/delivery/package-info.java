/** The inbox and the outbox on Redis streams: durable, in order for each chat, retried, nothing lost. */
@ApplicationModule(displayName = "Delivery", allowedDependencies = {"chat", "chat::messaging", "chat::conversation",
        "store", "store::stream", "watch"})
@NullMarked
package org.xianfeng.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
