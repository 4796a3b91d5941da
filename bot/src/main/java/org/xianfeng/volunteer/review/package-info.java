/** What is said after an activity by those who came, and a picture that sums it up. */
@NullMarked
package org.xianfeng.volunteer.review;

import org.jspecify.annotations.NullMarked;
