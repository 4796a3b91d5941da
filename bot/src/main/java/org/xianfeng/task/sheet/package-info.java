/** The task list as a spreadsheet: exported, edited elsewhere, and imported again. */
@NullMarked
package org.xianfeng.task.sheet;

import org.jspecify.annotations.NullMarked;
