/** The questions that entries carry: kept beside their passages, and found by the words and the meaning of a question. */
@NullMarked
package org.xianfeng.knowledge.asked;

import org.jspecify.annotations.NullMarked;
