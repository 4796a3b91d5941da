/** An entry of the library and what it is made of. */
@NullMarked
package org.xianfeng.knowledge.entry;

import org.jspecify.annotations.NullMarked;
