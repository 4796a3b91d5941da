/** The task list (清单) as a table. */
@NullMarked
package org.xianfeng.console.task;

import org.jspecify.annotations.NullMarked;
