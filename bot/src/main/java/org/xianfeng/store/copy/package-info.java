/** Copies of what is in Redis: taken while it is used, counted, and put back. */
@NamedInterface("copy")
@NullMarked
package org.xianfeng.store.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
