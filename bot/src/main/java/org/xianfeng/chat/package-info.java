/** The words that messengers and features share: who writes, what came in, what goes out, and who answers it. */
@ApplicationModule(displayName = "Chat", allowedDependencies = {})
@NullMarked
package org.xianfeng.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
