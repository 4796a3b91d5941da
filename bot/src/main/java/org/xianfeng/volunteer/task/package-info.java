/** The task list (清单): what is to be done by whom until when, its progress with evidence, and its closing (销号). */
@NullMarked
package org.xianfeng.volunteer.task;

import org.jspecify.annotations.NullMarked;
