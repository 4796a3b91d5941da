/** Reads files that come from outside, in a process of their own that may be ended. */
@ApplicationModule(displayName = "Parser", allowedDependencies = {})
@NullMarked
package org.xianfeng.parser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
