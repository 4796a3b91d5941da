@NullMarked
package org.xianfeng.volunteer.attendance;

import org.jspecify.annotations.NullMarked;
