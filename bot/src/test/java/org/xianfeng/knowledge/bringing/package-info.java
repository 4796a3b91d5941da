/** Bringing files, as admins do it and as those try who should not. */
@NullMarked
package org.xianfeng.knowledge.bringing;

import org.jspecify.annotations.NullMarked;
