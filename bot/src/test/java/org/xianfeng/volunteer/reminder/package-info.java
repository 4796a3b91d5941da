@NullMarked
package org.xianfeng.volunteer.reminder;

import org.jspecify.annotations.NullMarked;
