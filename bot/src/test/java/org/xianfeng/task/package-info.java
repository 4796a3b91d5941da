@NullMarked
package org.xianfeng.task;

import org.jspecify.annotations.NullMarked;
