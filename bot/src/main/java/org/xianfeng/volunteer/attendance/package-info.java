/** Who came and for how long: the register of a shift, its rules and its storage. */
@NullMarked
package org.xianfeng.volunteer.attendance;

import org.jspecify.annotations.NullMarked;
