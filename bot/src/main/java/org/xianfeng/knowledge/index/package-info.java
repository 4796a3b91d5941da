/** The Lucene index: built beside the live one, checked, switched to, and read. */
@NullMarked
package org.xianfeng.knowledge.index;

import org.jspecify.annotations.NullMarked;
