/** What attendance adds up to: the ledger of hours, points, stars, no-shows, and a member's record. */
@NullMarked
package org.xianfeng.volunteer.hours;

import org.jspecify.annotations.NullMarked;
