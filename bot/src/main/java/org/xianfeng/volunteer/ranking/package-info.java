/** Branches compared by what their members have served. */
@NullMarked
package org.xianfeng.volunteer.ranking;

import org.jspecify.annotations.NullMarked;
