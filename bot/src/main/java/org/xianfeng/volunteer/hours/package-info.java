/** What attendance adds up to: the ledger of hours, points, stars, no-shows, and a member's record. */
@NamedInterface("hours")
@NullMarked
package org.xianfeng.volunteer.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
