@NullMarked
package org.xianfeng.volunteer.hours;

import org.jspecify.annotations.NullMarked;
