/** The console: pages for organizers and admins, to look at what they otherwise type for. */
@ApplicationModule(displayName = "Console", allowedDependencies = {"admission", "broadcast", "broadcast::chat",
        "broadcast::message", "chat", "chat::flow", "chat::messaging", "delivery", "export", "knowledge",
        "knowledge::entry", "knowledge::feedback", "knowledge::reindex", "knowledge::upload", "member",
        "member::admin", "member::audit", "member::privacy", "member::reach", "member::web", "store", "store::stream",
        "task", "task::chat", "task::sheet", "time", "volunteer", "volunteer::activity", "volunteer::hours",
        "volunteer::roster"})
@NullMarked
package org.xianfeng.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
