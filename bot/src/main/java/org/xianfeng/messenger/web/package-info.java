/** The web chat: a messenger of its own, on a page at {@code /}. */
@ApplicationModule(id = "messenger.web", displayName = "Web chat", allowedDependencies = {"chat", "chat::messaging",
        "chat::conversation", "member", "member::web", "store"})
@NullMarked
package org.xianfeng.messenger.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
