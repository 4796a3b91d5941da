@NullMarked
package org.xianfeng.task.sheet;

import org.jspecify.annotations.NullMarked;
