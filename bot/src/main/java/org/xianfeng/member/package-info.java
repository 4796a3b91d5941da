/** Who somebody is: profile, role, and who stands behind an HTTP request. */
@ApplicationModule(displayName = "Member", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store"})
@NullMarked
package org.xianfeng.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
