/** Chinese text as a search engine needs it: folded, cut into sentences, passages and grams, with names and numbers recognised. */
@NullMarked
package org.xianfeng.knowledge.text;

import org.jspecify.annotations.NullMarked;
