@NullMarked
package org.xianfeng.volunteer.personal;

import org.jspecify.annotations.NullMarked;
