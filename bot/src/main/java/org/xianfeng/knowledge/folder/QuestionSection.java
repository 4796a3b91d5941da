package org.xianfeng.knowledge.folder;

import java.util.ArrayList;
import java.util.List;

import org.xianfeng.knowledge.entry.AnsweredQuestion;

/**
 * The last section of an entry's Markdown: what people ask, below the sentence of the text that answers it.
 *
 * <pre>{@code
 * ## 常见问法
 *
 * > 1977年10月12日，国务院批转教育部的招生意见，高考制度得到恢复。
 *
 * - 高考哪年恢复的
 * - 啥时候又能考大学了
 * }</pre>
 */
final class QuestionSection {

    static final String HEADING = "## 常见问法";

    private static final String SENTENCE = "> ";
    private static final String QUESTION = "- ";

    private QuestionSection() {}

    /** @param line where the section's first line stands in its file */
    static List<AnsweredQuestion> read(String section, int line) throws BrokenEntryException {
        List<AnsweredQuestion> questions = new ArrayList<>();
        String sentence = "";
        int at = line;
        for (String written : section.lines().toList()) {
            if (written.startsWith(SENTENCE)) {
                sentence = written.substring(SENTENCE.length()).strip();
            } else if (written.startsWith(QUESTION)) {
                questions.add(question(written.substring(QUESTION.length()).strip(), sentence, at));
            } else if (!written.isBlank()) {
                throw new BrokenEntryException(at,
                        "below " + HEADING + " a line begins with > (a sentence of the text) or with - (a question)");
            }
            at++;
        }
        return questions;
    }

    private static AnsweredQuestion question(String question, String sentence, int line) throws BrokenEntryException {
        try {
            return new AnsweredQuestion(question, sentence);
        } catch (IllegalArgumentException e) {
            throw new BrokenEntryException(line, String.valueOf(e.getMessage()));
        }
    }
}
