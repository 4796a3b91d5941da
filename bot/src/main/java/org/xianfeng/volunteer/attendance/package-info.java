/** Who came, for how long, and what that adds up to: check-in, hours, points, stars, no-shows, ranking. */
@NullMarked
package org.xianfeng.volunteer.attendance;

import org.jspecify.annotations.NullMarked;
