package org.xianfeng.knowledge.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a question names by a Chinese number: 三十五大, 二十届九中, 第一次世界大战. A passage that has another number there is
 * about another one, whatever else fits.
 */
public record OrdinalNames(List<Name> names) {

    private static final String DIGITS = "〇一二三四五六七八九十百千";
    private static final String NUMBER = "[" + DIGITS + "]+";
    private static final Pattern NAME = Pattern.compile("(" + NUMBER + ")([\\u4E00-\\u9FFF]{1,2})");
    private static final Pattern NO_NAME = Pattern.compile("[一两几][个些种般样直起定].?|一[切律边方旦面同].?");

    /** 哪一军 and 百分之五 name nothing. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?:[哪每这那某另\\d]|分之)" + NUMBER);

    public static OrdinalNames in(String folded) {
        String named = FunctionWords.cut(NO_NUMBER.matcher(folded).replaceAll(" "));
        return new OrdinalNames(NAME.matcher(named).results()
                .filter(found -> !NO_NAME.matcher(found.group()).matches())
                .map(found -> new Name(found.group(), found.group(2))).distinct().toList());
    }

    /** How many of them this text has under another number only. */
    public int othersIn(FoldedText text) {
        return (int) names.stream().filter(name -> !text.bears(name.whole()) && name.isNumberedIn(text.text()))
                .count();
    }

    /** @param numbered what stands behind the number */
    private record Name(String whole, String numbered) {

        /** Whether a text has it behind any number. */
        boolean isNumberedIn(String text) {
            int at = text.indexOf(numbered, 1);
            while (at > 0 && DIGITS.indexOf(text.charAt(at - 1)) < 0) {
                at = text.indexOf(numbered, at + 1);
            }
            return at > 0;
        }
    }
}
