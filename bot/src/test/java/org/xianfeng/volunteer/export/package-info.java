@NullMarked
package org.xianfeng.volunteer.export;

import org.jspecify.annotations.NullMarked;
