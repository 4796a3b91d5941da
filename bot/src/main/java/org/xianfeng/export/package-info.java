/** Tables as spreadsheets and CSV: written for those who may have them, and read from those who send them. */
@ApplicationModule(displayName = "Export", allowedDependencies = {"chat", "chat::messaging", "chat::flow", "store", "parser"})
@NullMarked
package org.xianfeng.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
