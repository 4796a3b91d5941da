/** From a question to an answer: passages found and ranked, the sentence read, the confidence judged. */
@NullMarked
package org.xianfeng.knowledge.answer;

import org.jspecify.annotations.NullMarked;
