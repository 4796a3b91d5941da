package org.xianfeng.knowledge.feedback;

import java.time.Instant;
import java.util.List;

/**
 * Questions that ask the same in other words.
 *
 * @param questions the newest first; at least one
 */
public record QuestionGroup(List<KeptQuestion> questions) {

    public QuestionGroup {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a group must have a question");
        }
    }

    public KeptQuestion newest() {
        return questions.getFirst();
    }

    public Instant last() {
        return newest().last();
    }

    public int count() {
        return questions.stream().mapToInt(KeptQuestion::count).sum();
    }

    boolean has(String key) {
        return questions.stream().anyMatch(question -> question.key().equals(key));
    }

    List<String> keys() {
        return questions.stream().map(KeptQuestion::key).toList();
    }
}
