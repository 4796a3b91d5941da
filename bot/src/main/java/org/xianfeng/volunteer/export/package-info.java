/** What is known of sign-ups, hours and tasks, as spreadsheets for those who may have it. */
@NullMarked
package org.xianfeng.volunteer.export;

import org.jspecify.annotations.NullMarked;
