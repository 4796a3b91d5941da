/** The handbooks for members, organizers, admins and operators, as pages at {@code /handbook}. */
@ApplicationModule(displayName = "Handbook", allowedDependencies = {"chat", "chat::messaging", "chat::conversation"})
@NullMarked
package org.xianfeng.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
