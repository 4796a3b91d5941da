/** The library on Lucene: text into terms, passages into an index, questions into answers. */
@NullMarked
package org.xianfeng.knowledge.search;

import org.jspecify.annotations.NullMarked;
