/** The connection to Redis: embedded or given, its scripts, its streams, its leases. */
@ApplicationModule(displayName = "Store", allowedDependencies = {})
@NullMarked
package org.xianfeng.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
