@NullMarked
package org.xianfeng.volunteer;

import org.jspecify.annotations.NullMarked;
