package org.xianfeng.knowledge.browse;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.knowledge.entry.Kind;

/** What a button of ours carries: a page of something, such as {@code browse:day:--07-01:0}. */
@Component
final class BrowseAction {

    static final String FEATURE = "browse:";

    private static final Pattern FORM = Pattern.compile(FEATURE + "([a-z]+):(.*):(\\d{1,4})", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("(.*)\\|([a-z]+)");

    private final TimespanReader timespans;

    BrowseAction(TimespanReader timespans) {
        this.timespans = timespans;
    }

    /** Which page of what. */
    record Page(Browse browse, int number) {}

    /** Empty if the button is none of ours, or forged. */
    Optional<Page> parse(String action) {
        Matcher form = FORM.matcher(action);
        return form.matches()
                ? browse(form.group(1), form.group(2)).map(what -> new Page(what, Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    private Optional<Browse> browse(String verb, String what) {
        return switch (verb) {
            case "day" -> day(what);
            case "time" -> during(what);
            case "topic" -> Optional.of(new Browse.OnTopic(what));
            case "any" -> Optional.of(new Browse.Anything());
            default -> Optional.empty();
        };
    }

    private static Optional<Browse> day(String what) {
        try {
            return Optional.of(new Browse.OnDay(MonthDay.parse(what)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Browse> during(String what) {
        Matcher ofKind = KIND.matcher(what);
        return ofKind.matches()
                ? KindWords.find(ofKind.group(2)).flatMap(
                        kind -> timespans.read(ofKind.group(1))
                                .map(period -> new Browse.During(period, Optional.of(kind))))
                : timespans.read(what).map(period -> new Browse.During(period, Optional.empty()));
    }

    /** A button, if its action is not too long for one, as that of a long tag is. */
    static Optional<Button> button(String label, Browse what, int page) {
        String action = write(what) + ":" + page;
        return action.getBytes(StandardCharsets.UTF_8).length <= Button.MOST_BYTES
                ? Optional.of(new Button(label, action))
                : Optional.empty();
    }

    private static String write(Browse what) {
        return FEATURE + switch (what) {
            case Browse.OnDay(MonthDay day) -> "day:" + day;
            case Browse.During(Timespan period, Optional<Kind> kind) -> "time:" + period.name()
                    + kind.map(one -> "|" + one.word()).orElse("");
            case Browse.OnTopic(String word) -> "topic:" + word;
            case Browse.Anything() -> "any:";
        };
    }
}
