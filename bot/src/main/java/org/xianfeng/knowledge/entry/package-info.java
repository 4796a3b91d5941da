/** An entry of the library and what it is made of. */
@NamedInterface("entry")
@NullMarked
package org.xianfeng.knowledge.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
