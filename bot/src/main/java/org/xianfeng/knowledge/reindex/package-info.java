/** Brings the index of every instance up to the library's folder, one at a time and without downtime. */
@NamedInterface("reindex")
@NullMarked
package org.xianfeng.knowledge.reindex;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
