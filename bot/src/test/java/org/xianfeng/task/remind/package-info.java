@NullMarked
package org.xianfeng.task.remind;

import org.jspecify.annotations.NullMarked;
