/** What has happened to activities and sign-ups, handed to those who act on it. */
@NullMarked
package org.xianfeng.volunteer.event;

import org.jspecify.annotations.NullMarked;
