/** Lets people into the organisation: by an invitation, or by the roster that admins bring. */
@ApplicationModule(displayName = "Admission", allowedDependencies = {"chat", "chat::messaging", "chat::flow",
        "chat::conversation", "store",
        "member", "member::code", "export"})
@NullMarked
package org.xianfeng.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
