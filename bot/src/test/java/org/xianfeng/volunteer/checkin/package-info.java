@NullMarked
package org.xianfeng.volunteer.checkin;

import org.jspecify.annotations.NullMarked;
