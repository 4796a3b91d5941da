/** Copies of all that the service keeps, made while it runs and brought back by one command. */
@ApplicationModule(displayName = "Backup", allowedDependencies = {"store", "store::copy", "knowledge"})
@NullMarked
package org.xianfeng.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
