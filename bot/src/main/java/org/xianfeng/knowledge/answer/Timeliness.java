package org.xianfeng.knowledge.answer;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a question asks how things are today or will be, of which a library of history has next to nothing: 「山东舰现在停在哪个港」.
 *
 * @param asked whether it does
 * @param toCome whether it asks how things will be
 * @param latest the latest year that it names; 0 if it names none
 */
record Timeliness(boolean asked, boolean toCome, int latest) {

    private static final Pattern NOW = Pattern
            .compile("(?<![出发实呈表体])现在|现任|现如今|目前|当前|如今|眼下|[今昨]天|今[日早晚]|今年|去年|本[日周月]|这(?:个月|周|星期)"
                    + "|上(?:个?月|周|星期|个?季度|一季度)|刚刚|刚才|最新|实时|新一[届任]");

    /** Also of congresses that nobody has held; 十大 and what begins like it may be anything. */
    private static final Pattern TO_COME = Pattern
            .compile("明天|[明后]年|下(?:个?月|周|星期|个?季度|一季度)|下一?[届批任次回轮趟]|(?<![后完])下一[个艘座条部]|打算|将来|谁会(?!师|晤)|会不会"
                    + "|(?:什么时候|啥时候|何时|哪年)(?:会|能|才能)(?![议师晤])|(?:二十[一二三四五六七八九]|[三四五六七八九]十[一二三四五六七八九]?)大");
    private static final Pattern SAID = Pattern.compile("今|现[在任用为存有更属行]|目前|截至|未来|当前|近年|一直");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?=年)");

    static Timeliness in(String question) {
        boolean toCome = TO_COME.matcher(question).find();
        return new Timeliness(toCome || NOW.matcher(question).find(), toCome, latest(question));
    }

    private static int latest(String folded) {
        return YEAR.matcher(folded).results().map(MatchResult::group).mapToInt(Integer::parseInt).max().orElse(0);
    }

    /** Whether it asks for that and a sentence says nothing of it. */
    boolean isMissedBy(String sentence) {
        return asked && !SAID.matcher(sentence).find();
    }

    /** Whether a passage ends before the year that it asks for. */
    boolean isAfter(String passage) {
        if (latest == 0) {
            return false;
        }
        int last = latest(passage);
        return latest > last && last > 0;
    }
}
