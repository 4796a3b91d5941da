/** What is to be done about a shift at a time of its own, once: above all, to remind those who come. */
@NamedInterface("reminder")
@NullMarked
package org.xianfeng.volunteer.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
