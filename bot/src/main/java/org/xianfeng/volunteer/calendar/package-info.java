/** Shifts as calendars have them: a file of one, and a private link to all of one's own. */
@NullMarked
package org.xianfeng.volunteer.calendar;

import org.jspecify.annotations.NullMarked;
