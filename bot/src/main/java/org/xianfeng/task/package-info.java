/** The task list (清单): what is to be done by whom until when, its progress with evidence, and its closing (销号). */
@ApplicationModule(displayName = "Task", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store",
        "store::stream", "member", "time",
        "export"})
@NullMarked
package org.xianfeng.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
