package org.xianfeng.knowledge.answer;

import org.xianfeng.knowledge.Answer;

/**
 * An answer with what the question was taken for.
 *
 * @param searched what was asked in full, folded
 */
record Understood(String searched, Answer answer) {}
