/** Asking who organizes an activity, and their answer. */
@NullMarked
package org.xianfeng.volunteer.contact;

import org.jspecify.annotations.NullMarked;
