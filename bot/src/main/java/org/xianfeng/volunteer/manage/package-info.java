/** What an organizer does with an activity that is there: looks at it, changes it, repeats it, closes it. */
@NamedInterface("manage")
@NullMarked
package org.xianfeng.volunteer.manage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
