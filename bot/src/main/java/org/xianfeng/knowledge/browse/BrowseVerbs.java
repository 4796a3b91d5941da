package org.xianfeng.knowledge.browse;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Verb;
import org.xianfeng.knowledge.entry.Kind;

/** What our buttons do: each shows a page of something, such as {@code browse:day:--07-01:0}. */
@Component
final class BrowseVerbs {

    /** The button in the welcome, which may be pressed on any day. */
    static final Verb<String> TODAY = Verb.plain("browse:today");

    private static final String DAY = "browse:day";
    private static final String TIME = "browse:time";
    private static final String TOPIC = "browse:topic";
    private static final String ANY = "browse:any";

    private static final Pattern PAGED = Pattern.compile("(.*):(\\d{1,4})", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("(.*)\\|([a-z]+)");

    private final TimespanReader timespans;

    BrowseVerbs(TimespanReader timespans) {
        this.timespans = timespans;
    }

    /** Which page of what. */
    record Page(Browse browse, int number) {}

    /** All that show a page. */
    List<Verb<Page>> pages() {
        return List.of(paged(DAY, BrowseVerbs::day), paged(TIME, this::during),
                paged(TOPIC, word -> Optional.of(new Browse.OnTopic(word))),
                paged(ANY, _ -> Optional.of(new Browse.Anything())));
    }

    private static Verb<Page> paged(String name, Function<String, Optional<? extends Browse>> reader) {
        return new Verb<>(name, arguments -> {
            Matcher page = PAGED.matcher(arguments);
            return page.matches()
                    ? reader.apply(page.group(1)).map(what -> new Page(what, Integer.parseInt(page.group(2))))
                    : Optional.empty();
        });
    }

    private static Optional<Browse.OnDay> day(String what) {
        try {
            return Optional.of(new Browse.OnDay(MonthDay.parse(what)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<Browse.During> during(String what) {
        Matcher ofKind = KIND.matcher(what);
        return ofKind.matches()
                ? KindWords.find(ofKind.group(2)).flatMap(
                        kind -> timespans.read(ofKind.group(1))
                                .map(period -> new Browse.During(period, Optional.of(kind))))
                : timespans.read(what).map(period -> new Browse.During(period, Optional.empty()));
    }

    /** A button, if its action is not too long for one, as that of a long tag is. */
    static Optional<Button> button(String label, Browse what, int page) {
        return Button.fitting(label, action(what, page));
    }

    static String action(Browse what, int page) {
        return switch (what) {
            case Browse.OnDay(MonthDay day) -> DAY + ":" + day;
            case Browse.During(Timespan period, Optional<Kind> kind) -> TIME + ":" + period.name()
                    + kind.map(one -> "|" + one.word()).orElse("");
            case Browse.OnTopic(String word) -> TOPIC + ":" + word;
            case Browse.Anything() -> ANY + ":";
        } + ":" + page;
    }
}
