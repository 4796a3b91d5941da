@NullMarked
package org.xianfeng.volunteer.ranking;

import org.jspecify.annotations.NullMarked;
