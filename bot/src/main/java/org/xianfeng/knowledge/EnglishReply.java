package org.xianfeng.knowledge;

import java.util.Optional;

/**
 * What is said to a question in English, above the sentence in Chinese.
 *
 * @param line the point of the sentence in English; empty if only the sentence tells it
 */
public record EnglishReply(Optional<String> line) {}
