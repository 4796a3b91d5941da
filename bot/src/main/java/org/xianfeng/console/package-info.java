/** The console: pages for organizers and admins, to look at what they otherwise type for. */
@ApplicationModule(displayName = "Console", allowedDependencies = {"chat", "chat::messaging", "store",
        "store::stream", "member", "member::web", "member::audit", "time", "task", "knowledge", "knowledge::feedback", "knowledge::reindex",
        "knowledge::upload", "knowledge::entry", "export", "delivery",
        "volunteer",
        "volunteer::activity", "volunteer::roster", "broadcast",
        "broadcast::message"})
@NullMarked
package org.xianfeng.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
