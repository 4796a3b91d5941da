package org.xianfeng.knowledge.search;

import java.util.stream.Stream;

import org.xianfeng.knowledge.Entry;

/**
 * What was probably meant by a question.
 *
 * @param typed the question, folded
 * @param meant what was probably meant, folded
 */
record Mending(String typed, String meant) {

    /** So many characters that say something must be as they were typed; else 拜登 is as good as 白等. */
    private static final double ENOUGH = 2.5;

    /** A character in pinyin counts for less than one itself. */
    private static final double IN_PINYIN = 0.5;

    /** Whether what was meant may be believed: it names the entry that it led to, or enough of it was typed so. */
    boolean isCredible(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .anyMatch(meant::contains) || asTyped() >= ENOUGH;
    }

    private double asTyped() {
        String content = FunctionWords.cut(meant).replaceAll("[^\\p{L}\\p{N}]", "");
        long kept = content.chars().filter(character -> typed.indexOf(character) >= 0).count();
        boolean pinyin = typed.chars().filter(Mending::isLatin).count() > meant.chars().filter(Mending::isLatin)
                .count();
        return kept + (pinyin ? IN_PINYIN * (content.length() - kept) : 0);
    }

    private static boolean isLatin(int character) {
        return character < 0x250 && Character.isLetter(character);
    }
}
