@NullMarked
package org.xianfeng.volunteer.calendar;

import org.jspecify.annotations.NullMarked;
