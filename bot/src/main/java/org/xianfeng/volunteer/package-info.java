/** Activities, and everything a sign-up goes through. */
@ApplicationModule(displayName = "Volunteer", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store",
        "store::stream", "member", "time",
        "export", "task", "watch"})
@NullMarked
package org.xianfeng.volunteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
