/** Messages to many (群发): to whom, each recipient reached once, and what came of it. */
@ApplicationModule(displayName = "Broadcast", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store",
        "member", "member::reach", "member::web", "time", "export", "task", "task::chat", "volunteer",
        "volunteer::activity",
        "volunteer::roster", "volunteer::signup", "volunteer::manage", "volunteer::reminder", "watch"})
@NullMarked
package org.xianfeng.broadcast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
