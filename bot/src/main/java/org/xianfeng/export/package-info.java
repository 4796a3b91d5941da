/** Tables as spreadsheets and CSV, for those who may have them. */
@ApplicationModule(displayName = "Export", allowedDependencies = {"chat", "chat::flow"})
@NullMarked
package org.xianfeng.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
