package org.xianfeng.knowledge.answer;

import org.xianfeng.knowledge.text.Span;

/**
 * A sentence that may be the answer.
 *
 * @param hit the passage it stands in
 * @param span where it stands there
 * @param worth how much speaks for it
 */
record Choice(Hit hit, Span span, Clues clues, double worth) {}
