@NullMarked
package org.xianfeng.volunteer.event;

import org.jspecify.annotations.NullMarked;
