package org.xianfeng.knowledge.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;

/**
 * What is said where the library has no answer: why, by what the question is about, and what would help. There are
 * several wordings, so that who asks a lot does not read the same each time; which one depends on the question alone, so
 * the same question gets the same words.
 */
final class NotFoundWords {

    private static final int HINTS = 4;
    private static final int HINTS_WHERE_SOMETHING_IS_NEAR = 2;

    private final Phrases phrases;
    private final Locale language;

    NotFoundWords(Phrases phrases, Locale language) {
        this.phrases = phrases;
        this.language = language;
    }

    /** What a question is about that no library of history can answer; each has its wordings in the bundle. */
    private enum Subject {

        /** Weather, prices, opening hours, what has just happened. */
        NEWS(2, "今天|明天|后天|昨天|今晚|现在|目前|眼下|最近|最新|刚刚|刚才|本周|这周|下周|这个月|新闻|天气|股价|股票|油价|汇率|房价|比分|热搜|彩票|堵车|几点[开关]|营业"),
        /** What concerns one person, whose files nobody here has. */
        PERSONAL(2,
                "(?:我|咱|俺)(?![党军国方省市区县村们])(?:的|家|自己|个人|现在|今年|还|能|该|要|有没有|欠|交|属于|转正|入党|退休|什么时候|啥时候)|我[爸妈爱儿女老]|^我(?![党军国们])"),
        /** Whatever else. */
        OTHER(4, "");

        private final int wordings;
        private final Pattern marks;

        Subject(int wordings, String marks) {
            this.wordings = wordings;
            this.marks = Pattern.compile(marks);
        }

        static Subject of(String question) {
            return Arrays.stream(values()).filter(subject -> subject.marks.matcher(question).find()).findFirst()
                    .orElse(OTHER);
        }
    }

    /** @param near whether entries are shown that came near */
    Markup of(String question, boolean near) {
        Subject subject = Subject.of(question);
        String why = "knowledge.not-found." + subject + "." + one(subject.wordings, question, "why");
        String help = near
                ? "knowledge.not-found.near." + one(HINTS_WHERE_SOMETHING_IS_NEAR, question, "near")
                : "knowledge.not-found.how." + one(HINTS, question, "how");
        return Markup.lines(phrases.say(language, why), Markup.EMPTY, phrases.say(language, help));
    }

    /** @param part of what is said, so that one does not decide the other */
    private static int one(int ofSo, String question, String part) {
        int hash = (part + question.strip()).hashCode();
        return Math.floorMod(hash ^ (hash >>> 7) ^ (hash >>> 15), ofSo) + 1;
    }
}
