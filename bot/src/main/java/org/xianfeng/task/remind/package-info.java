/** What people are told about their tasks without having asked. */
@NullMarked
package org.xianfeng.task.remind;

import org.jspecify.annotations.NullMarked;
