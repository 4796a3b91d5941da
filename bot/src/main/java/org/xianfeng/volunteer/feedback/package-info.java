/** What remains of an activity: what those who came say of it, and a picture that sums it up. */
@NullMarked
package org.xianfeng.volunteer.feedback;

import org.jspecify.annotations.NullMarked;
