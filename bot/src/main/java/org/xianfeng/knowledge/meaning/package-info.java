/** What texts mean, as vectors: it finds passages that say the same in other words. */
@NullMarked
package org.xianfeng.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
