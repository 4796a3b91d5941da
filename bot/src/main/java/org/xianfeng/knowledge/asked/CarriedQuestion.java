package org.xianfeng.knowledge.asked;

import java.util.List;

/**
 * A question that an entry carries, as it stands in an index.
 *
 * @param key under which its meaning is kept
 * @param passage the key of the passage that has the sentence
 * @param start where the sentence begins in the passage's text
 * @param end where it ends, exclusive
 * @param names what its entry is called, folded
 * @param text in plain phrasing
 */
public record CarriedQuestion(String key, String passage, int start, int end, List<String> names, String text) {}
