/** Who has a place, who waits and who was offered one: each change is one script. */
@NullMarked
package org.xianfeng.volunteer.roster;

import org.jspecify.annotations.NullMarked;
