package org.xianfeng.knowledge.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a question names by a number: 三十五大, 九中, 1985年. Whatever else fits, a passage without it is about another one.
 *
 * @param names each number with the character that it counts
 */
record Numbered(List<String> names) {

    private static final Pattern NAME = Pattern.compile("\\d+[\\u4E00-\\u9FFF]|[〇一二三四五六七八九十百千]+[\\u4E00-\\u9FFF]{1,2}");
    private static final Pattern NONE = Pattern.compile("[一两几][个些种般样直起定].?|一[切律边方旦面同].?");

    static Numbered in(String folded) {
        return new Numbered(NAME.matcher(FunctionWords.cut(folded)).results().map(MatchResult::group)
                .filter(name -> !NONE.matcher(name).matches()).distinct().toList());
    }

    /** How many of them this text has not. */
    int missingIn(FoldedText text) {
        return (int) names.stream().filter(name -> !text.bears(name)).count();
    }
}
