package org.xianfeng.knowledge.answer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.text.QuestionGrams;

/**
 * The words beside the question word, which say what is asked about the subject: 身体 and 颜色 in
 * 「…的身体是什么颜色」. A sentence that has them answers more often than one that only names the subject.
 */
record Focus(Set<String> grams) {

    private static final int REACH = 4;

    private static final Pattern QUESTION_WORD = Pattern
            .compile("什么(?:时候|时间|地方|样)?|为什么|哪一?[年天日个位些种条座所名里儿]?|谁|多少|几|如何|怎么样?|怎样|何[时地处人]?|吗"
                    + "|\\(\\s*\\)|_{2,}|\\[\\s*]");

    /** Nothing if the folded question has no question word. */
    static Focus of(String folded) {
        int start = -1;
        int end = -1;
        for (Matcher word = QUESTION_WORD.matcher(folded); word.find();) {
            start = word.start();
            end = word.end();
        }
        if (start < 0) {
            return new Focus(Set.of());
        }
        String left = folded.substring(Math.max(0, start - REACH), start);
        String right = folded.substring(end, Math.min(folded.length(), end + REACH));
        return new Focus(QuestionGrams.ofFolded(left + "\n" + right));
    }
}
