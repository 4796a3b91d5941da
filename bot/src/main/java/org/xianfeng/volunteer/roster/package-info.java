/** Who has a place, who waits and who was offered one: each change is one script. */
@NamedInterface("roster")
@NullMarked
package org.xianfeng.volunteer.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
