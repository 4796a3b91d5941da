/** Checking in and out: the rotating code on the screen, where somebody is, and the dialog of the member. */
@NullMarked
package org.xianfeng.volunteer.checkin;

import org.jspecify.annotations.NullMarked;
