/** The library: documents in, answers out. */
@ApplicationModule(displayName = "Knowledge", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store",
        "store::stream", "member", "parser"})
@NullMarked
package org.xianfeng.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
