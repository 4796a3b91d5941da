package org.xianfeng.knowledge.overview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.text.Phrasing;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/**
 * Something that is said, and asked whether it is so: 三湾改编是在湖南搞的，没错吧.
 *
 * @param claim what is said, folded and without what asks
 * @param tagged whether it is said first and asked about then; else it is a question as other questions are
 * @param denied whether it says that something is not so
 */
record Statement(String claim, boolean tagged, boolean denied) {

    private static final String SO = anyOf("(?:说|讲|记|写|答|理解)?得?(?:是|对|没错|不错|正确|属实|真的?|没说错|没记错)",
            "(?:是|真的?是|就是)?(?:这样|这么回事|这回事|真的?|实情|事实)的?",
            "有这(?:回|么回)?事");
    private static final String ASKED = anyOf("吗|么|嘛|吧|不|没有?|啊|呀", "不(?:对|是|真)", "还是(?:错|假)的?", "(?:是)?假的?吗?");
    private static final Pattern TAG = Pattern.compile(
            "(?:[,。;!\\s]|(?<=[\\p{IsHan}\\d\"”])(?=对|没错|是不是|是吗|是吧|真的吗))(?:我|你|您|他|这|那|这个|这句)?(?:说法|话|句话)?(?:应该|也|都)?"
                    + anyOf(SO + ASKED, "对不对", "是不是(?:真的|这样的?|这么回事)?", "是真是假", "真的假的", "是对是错", "对还是错", "正确与否",
                            "是否(?:正确|属实)")
                    + "$");
    private static final Pattern PLAIN = Pattern.compile("(?<=.)(?:吗|吧|么|嘛)$");
    private static final Pattern WHETHER = Pattern.compile("是不是|是否");
    private static final Pattern OPENING = Pattern
            .compile(
                    "^(?:我|俺)?(?:记得|听说|听人说|据说|听讲|觉得|以为|印象(?:中|里)|看到说)|^(?:有人|人家|都|大家|老师|书上|网上)(?:说|讲)|^(?:说是?|那|是说)[,]?");
    private static final Pattern END = Pattern.compile("[?!。.,;\\s]+$");
    private static final Pattern ASKS = Pattern.compile("什么|谁|哪|几(?!乎)|多少|怎么|为何|多大|多长|多久|如何|咋|啥|何时");
    private static final Pattern DENIAL = Pattern
            .compile("没有?(?!收)|(?<![是对])不(?![到仅但忘少同久断怕朽惜屈得过愧如足可满])|未|并非");
    private static final Pattern DENIED = Pattern.compile("(?:" + DENIAL.pattern() + ")(?:能|曾|有|再|去)?(\\p{IsHan}{2})");
    private static final int LEAST = 6;

    /** Empty if a folded question asks for something else than whether it is so. */
    static Optional<Statement> of(String folded) {
        String text = END.matcher(folded).replaceAll("");
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            return of(text.substring(0, tag.start()), true);
        }
        Matcher plain = PLAIN.matcher(text);
        if (plain.find()) {
            return Phrasing.plain(text).startsWith(text.substring(0, 2))
                    ? of(text.substring(0, plain.start()), false)
                    : Optional.empty();
        }
        Matcher whether = WHETHER.matcher(text);
        return whether.find()
                ? of(whether.replaceFirst(whether.group().equals("是否") ? "" : "是"), false)
                : Optional.empty();
    }

    private static Optional<Statement> of(String said, boolean tagged) {
        String claim = END.matcher(OPENING.matcher(Phrasing.plain(said)).replaceFirst("")).replaceAll("");
        return claim.length() < LEAST || ASKS.matcher(claim).find()
                ? Optional.empty()
                : Optional.of(new Statement(claim, tagged, denies(claim)));
    }

    /** The words of two characters that a text denies. */
    static Stream<String> denied(String text) {
        return DENIED.matcher(text).results().map(found -> found.group(1));
    }

    /** A text without what denies. */
    static String affirmed(String text) {
        return DENIAL.matcher(text).replaceAll("");
    }

    /** Whether a text says that something is not so. */
    static boolean denies(String text) {
        return DENIAL.matcher(text).find();
    }
}
