@NullMarked
package org.xianfeng.volunteer.task;

import org.jspecify.annotations.NullMarked;
