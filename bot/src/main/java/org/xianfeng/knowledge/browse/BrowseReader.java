package org.xianfeng.knowledge.browse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.Folding;

/**
 * Recognises a plain question that is to be answered by a list: 7月1日有什么大事, 1934年到1936年发生了什么, 抗日战争时期有哪些重要会议.
 * Only a text that is such a question from its beginning to its end is one; all else is for the library to answer.
 */
@Component
final class BrowseReader {

    /** Nobody needs more words to ask for a list. */
    private static final int LONGEST = 60;

    /** Kinds that happen; people and terms do not. */
    private static final String KINDS = KindWords.pattern(List.of(Kind.MEETING, Kind.BATTLE, Kind.UPRISING,
            Kind.MOVEMENT, Kind.DOCUMENT, Kind.POLICY));

    private static final String WEIGHT = "(?:比较)?(?:重要|重大|著名|主要|关键)?的?";
    private static final String WHICH = "(?:哪些|什么|啥|些什么|哪几件|哪几个|哪几次)";
    private static final String DEEDS = "(?:党史|历史)?(?:大事件?|大事记|历史事件|事件)";
    private static final String VERB = "(?:都|曾|曾经)?(?:发生|有|出|召开|举行|开|爆发|发动|发表|颁布|通过|打)(?:了|过)?";
    private static final String PLEASE = "^(?:请问|请告诉我|告诉我|我?想知道|我想问|说说|讲讲|列举|介绍一下)?(?:在)?";
    private static final String WHERE = "(?:里|这一年|这年|那年|当年|,)?(?:我们?党|党|中国共产党|中国|我国|全国|党史上|历史上)?";
    private static final String END = "(?:呢|吗|呀|啊)?[?!。.]*$";

    /** 发生了什么, 有哪些大事, 的大事, 大事记有哪些. */
    private static final String WHAT_HAPPENED = "(?:(?:都|曾|曾经)?发生(?:了|过)?" + WHICH + WEIGHT + "(?:" + DEEDS + "|事情?)?|"
            + VERB
            + WHICH + WEIGHT + DEEDS + "(?:发生)?|的?" + WEIGHT + "(?:党史|历史)?(?:大事记?|历史事件|年表)(?:有?" + WHICH + ")?)";

    private static final String OF_KIND = "(?:" + VERB + WHICH + WEIGHT + "(?<kind>" + KINDS + ")|的?" + WEIGHT
            + "(?<kind2>" + KINDS + ")(?:都)?有" + WHICH + ")";

    private static final Pattern ON_DAY = Pattern.compile(PLEASE + "(?:历史上的?)?(?<day>" + DayReader.NEAR + "|"
            + DayReader.WRITTEN + ")(?:在?历史上)?(?:" + WHAT_HAPPENED + ")?" + END);

    private final DayReader days;
    private final TimespanReader timespans;
    private final Pattern during;

    BrowseReader(DayReader days, TimespanReader timespans, Periods periods) {
        this.days = days;
        this.timespans = timespans;
        String date = "\\d{4}年(?:\\d{1,2}月)?";
        String dates = "\\d{4}年?(?:\\d{1,2}月)?" + TimespanReader.UNTIL + date;
        this.during = Pattern.compile(PLEASE + "(?<period>" + dates + "|" + date + "|" + periods.pattern() + ")(?:"
                + TimespanReader.ERA + "|之?间|期间)" + WHERE + "(?:" + WHAT_HAPPENED + "|" + OF_KIND + ")" + END);
    }

    /** Empty if it is no such question. */
    Optional<Browse> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = Folding.fold(text.strip());
        Matcher onDay = ON_DAY.matcher(folded);
        if (onDay.matches()) {
            return days.read(onDay.group("day")).map(Browse.OnDay::new);
        }
        Matcher found = during.matcher(folded);
        return found.matches()
                ? timespans.read(found.group("period")).map(period -> new Browse.During(period, kind(found)))
                : Optional.empty();
    }

    private static Optional<Kind> kind(Matcher found) {
        return Optional.ofNullable(found.group("kind")).or(() -> Optional.ofNullable(found.group("kind2")))
                .flatMap(KindWords::find);
    }
}
