@NullMarked
package org.xianfeng.volunteer.manage;

import org.jspecify.annotations.NullMarked;
