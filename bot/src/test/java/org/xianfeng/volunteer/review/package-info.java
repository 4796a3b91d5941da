@NullMarked
package org.xianfeng.volunteer.review;

import org.jspecify.annotations.NullMarked;
