/** Leafing through the library: by day, by period, by topic, or by chance. */
@NullMarked
package org.xianfeng.knowledge.browse;

import org.jspecify.annotations.NullMarked;
