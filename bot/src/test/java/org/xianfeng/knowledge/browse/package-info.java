/** Leafing through the library, as people do it. */
@NullMarked
package org.xianfeng.knowledge.browse;

import org.jspecify.annotations.NullMarked;
