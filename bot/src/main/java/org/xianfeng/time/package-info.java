/** Days and times as people say them: read from what they write, and said back in words. */
@ApplicationModule(displayName = "Time", allowedDependencies = {"chat", "chat::flow"})
@NullMarked
package org.xianfeng.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
