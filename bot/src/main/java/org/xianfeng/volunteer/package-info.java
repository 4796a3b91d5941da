/** Activities, and everything a sign-up goes through. */
@ApplicationModule(displayName = "Volunteer", allowedDependencies = {"chat", "store", "member"})
@NullMarked
package org.xianfeng.volunteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
