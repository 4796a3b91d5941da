/** What operators watch: counts, gauges and times of all features, as Prometheus reads them. */
@ApplicationModule(displayName = "Watch", allowedDependencies = "store")
@NullMarked
package org.xianfeng.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
