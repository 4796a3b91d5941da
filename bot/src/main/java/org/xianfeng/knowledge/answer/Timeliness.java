package org.xianfeng.knowledge.answer;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a question asks how things are today or will be, of which a library of history has next to nothing: 「山东舰现在停在哪个港」.
 *
 * @param asked whether it does
 * @param latest the latest year that it names; 0 if it names none
 */
record Timeliness(boolean asked, int latest) {

    private static final Pattern NOW = Pattern.compile("现在|现任|现如今|目前|当前|如今|眼下|[今明昨]天|今[日早晚]|[今明去后]年|本[日周月]|这(?:个月|周|星期)"
            + "|上(?:个?月|周|星期|个?季度|一季度)|刚刚|刚才|最新|实时|下(?:个?月|周|星期|个?季度|一季度)|下一?[届批任次]|将来|新一[届任]|谁会(?!师|晤)|会不会|(?:什么时候|啥时候|何时|哪年)(?:会|能|才能)(?![议师晤])");
    private static final Pattern SAID = Pattern.compile("今|现[在任用为存有更属]|目前|截至|未来|当前|近年|一直");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?=年)");

    static Timeliness in(String question) {
        return new Timeliness(NOW.matcher(question).find(), latest(question));
    }

    /** The same of a question that is about what comes, whatever its words. */
    Timeliness ofToday() {
        return new Timeliness(true, latest);
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
