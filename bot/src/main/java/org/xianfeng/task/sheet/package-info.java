/** The task list as a spreadsheet: exported, edited elsewhere, and imported again. */
@NamedInterface("sheet")
@NullMarked
package org.xianfeng.task.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
