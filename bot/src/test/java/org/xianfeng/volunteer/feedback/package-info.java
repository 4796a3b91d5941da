@NullMarked
package org.xianfeng.volunteer.feedback;

import org.jspecify.annotations.NullMarked;
