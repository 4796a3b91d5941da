/** The guided dialog in which an organizer makes an activity. */
@NullMarked
package org.xianfeng.volunteer.create;

import org.jspecify.annotations.NullMarked;
