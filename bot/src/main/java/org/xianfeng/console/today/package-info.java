/** What organizers and admins see first: what waits for them, and how everything stands. */
@NullMarked
package org.xianfeng.console.today;

import org.jspecify.annotations.NullMarked;
