/** Brings the index of every instance up to the library's folder, one at a time and without downtime. */
@NullMarked
package org.xianfeng.knowledge.reindex;

import org.jspecify.annotations.NullMarked;
