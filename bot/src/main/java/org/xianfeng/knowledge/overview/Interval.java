package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.entry.PartialDate;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** How much time lies between two things. */
final class Interval {

    private static final String APART = anyOf("差了?", "隔了?", "过了?", "相隔", "相距", "相差", "间隔");
    private static final String ABOUT = anyOf("(?<!最)[早晚迟]了?", "经过了?", "整整", "差不多", "大概", "大约", "(?<!最)后第?");
    private static final String UNIT = "(?<unit>[年月天日])";
    private static final Pattern ASKS = Pattern.compile(
            anyOf(APART + "[^,]{0,3}?(?:几|多少|哪)", ABOUT + "(?:几|多少)") + "个?" + UNIT + "|"
                    + anyOf("差", "隔", "过", "相隔", "[距早晚]") + "了?(?:多久|多长时间)");
    private static final Pattern ASKS_MORE = Pattern.compile("什么|谁|哪|怎么|为何");
    private static final Pattern BETWEEN = Pattern.compile(
            anyOf("打响", "打完", "开完", "爆发", "牺牲", "以", "之") + "*后(?!来)|[到和跟与比离,]|距离?");
    private static final String FILLERS = anyOf("中间", "前后", "之间", "以后", "相距", "相隔", "整整", "差不多", "大概", "大约",
            "这?两[座件次场个位]", "的时候", "那会儿", "[又才起,再从自]");
    private static final Pattern UNSAID = Pattern.compile(FILLERS + "+$|^(?:再?到|[从自又才第,])+");
    private static final Pattern PARTICLES = Pattern.compile("就|[了才也又]|红军(?=就?强渡|就?巧渡|就?飞夺)");
    private static final int LEAST = 2;
    private static final int OF_PEOPLE = 5;
    private static final int OF_EVENTS = 8;
    private static final int A_WEEK = 7;

    private final Subjects subjects;

    Interval(Subjects subjects) {
        this.subjects = subjects;
    }

    Optional<Overview> read(String plain) throws IOException {
        Matcher asks = ASKS.matcher(plain);
        if (!asks.find()
                || ASKS_MORE.matcher(plain.substring(0, asks.start()) + plain.substring(asks.end())).find()) {
            return Optional.empty();
        }
        Unit unit = Unit.of(asks);
        List<Subjects.Named> named = subjects.named(plain);
        String rest = plain.substring(0, asks.start()) + "," + plain.substring(asks.end());
        Optional<Pair> pair = isSaid(rest, named) ? named(plain, named) : Optional.empty();
        return (pair.isPresent() ? pair : split(rest)).filter(Pair::isOfTwo).flatMap(two -> overview(two, unit));
    }

    /** Whether the names say what is meant: not so 雷锋牺牲后过了多久毛泽东题词. */
    private static boolean isSaid(String rest, List<Subjects.Named> named) {
        String said = rest;
        for (Subjects.Named one : named) {
            said = said.replace(one.word(), "");
        }
        return Wording.content(said)
                .length() <= (named.stream().anyMatch(Subjects.Named::isPerson) ? OF_PEOPLE : OF_EVENTS);
    }

    private Optional<Pair> named(String plain, List<Subjects.Named> named) throws IOException {
        List<Subjects.Named> two = named.stream().filter(one -> named.stream().noneMatch(
                other -> other.at() < one.at() && other.entry().id().equals(one.entry().id())))
                .toList();
        if (two.size() != 2 || two.getFirst().isPerson() != two.getLast().isPerson()) {
            return Optional.empty();
        }
        return pair(subject(two.getFirst(), plain), subject(two.getLast(), plain));
    }

    private Optional<Subject> subject(Subjects.Named one, String plain) throws IOException {
        return subjects.dated(one, plain.substring(one.end()), tellsDeath(plain));
    }

    private static boolean tellsDeath(String text) {
        return text.contains("牺牲") || text.contains("逝世");
    }

    /** At the first place at which both sides are things that the library dates. */
    private Optional<Pair> split(String rest) throws IOException {
        for (Matcher between = BETWEEN.matcher(rest); between.find();) {
            String left = clean(rest.substring(0, between.start()));
            String right = clean(rest.substring(between.end()));
            if (Wording.content(left).length() >= LEAST && Wording.content(right).length() >= LEAST) {
                Optional<Pair> pair = pair(part(left, rest), part(right, rest));
                if (pair.isPresent()) {
                    return pair;
                }
            }
        }
        return Optional.empty();
    }

    private static String clean(String part) {
        return PARTICLES.matcher(UNSAID.matcher(part).replaceAll("")).replaceAll("");
    }

    private Optional<Subject> part(String part, String whole) throws IOException {
        List<Subjects.Named> named = subjects.named(part);
        return named.size() == 1 && Wording.content(part.replace(named.getFirst().word(), "")).length() < LEAST
                ? subjects.dated(named.getFirst(), part.substring(named.getFirst().end()), tellsDeath(whole))
                : subjects.completed(part, part);
    }

    private static Optional<Pair> pair(Optional<Subject> one, Optional<Subject> other) {
        return one.flatMap(left -> other.map(right -> left.first().isAfter(right.first())
                ? new Pair(right, left)
                : new Pair(left, right)));
    }

    private static Optional<Overview> overview(Pair pair, Unit asked) {
        PartialDate from = pair.earlier.date().to();
        PartialDate start = from.first().isAfter(pair.later.first()) ? pair.earlier.start() : from;
        PartialDate begin = pair.earlier.date().from().equals(start) || asked != Unit.DAYS
                ? pair.earlier.start()
                : start;
        Unit unit = asked == Unit.ANY ? Unit.fitting(begin, pair.later.start()) : asked;
        return unit.between(begin, pair.later.start())
                .map(length -> new Overview(
                        "从" + pair.earlier.called() + "（" + begin.inChinese() + "）到" + pair.later.called() + "（"
                                + pair.later.start().inChinese() + "），相隔" + length + "。",
                        List.of(pair.earlier.item(), pair.later.item()),
                        pair.earlier.called() + "到" + pair.later.called() + "隔了多久"));
    }

    private record Pair(Subject earlier, Subject later) {

        boolean isOfTwo() { return !earlier.date().equals(later.date()) && !earlier.called().equals(later.called()); }
    }

    /** What the length is told in. */
    private enum Unit {

        YEARS, MONTHS, DAYS, ANY;

        static Unit of(Matcher asks) {
            return switch (asks.group("unit") == null ? "" : asks.group("unit")) {
                case "年" -> YEARS;
                case "月" -> MONTHS;
                case "天", "日" -> DAYS;
                default -> ANY;
            };
        }

        /** The largest in which there is one at least. */
        static Unit fitting(PartialDate from, PartialDate to) {
            long months = ChronoUnit.MONTHS.between(from.first(), to.first());
            return months >= 12 || from.month() == 0 || to.month() == 0
                    ? YEARS
                    : months >= 1 || from.day() == 0 || to.day() == 0 ? MONTHS : DAYS;
        }

        /** Whole ones between days, and else from one to the other on the calendar. */
        private static long ofMonths(PartialDate from, PartialDate to, boolean days) {
            return days
                    ? Period.between(from.first(), to.first()).toTotalMonths()
                    : 12L * (to.year() - from.year()) + to.month() - from.month();
        }

        private static String months(long months, int days) {
            String exact = months + "个月" + (days == 0 ? "" : "零" + days + "天");
            return days > A_WEEK ? months + "个多月（" + exact + "）" : exact;
        }

        private static int daysBeyond(LocalDate months, LocalDate to) {
            return (int) ChronoUnit.DAYS.between(months, to);
        }

        /** Empty if the dates are not exact enough. */
        Optional<String> between(PartialDate from, PartialDate to) {
            long months = ChronoUnit.MONTHS.between(from.first(), to.first());
            boolean days = from.day() > 0 && to.day() > 0;
            boolean known = from.month() > 0 && to.month() > 0;
            return switch (this) {
                case YEARS, ANY -> Optional.of(to.year() - from.year() + "年"
                        + (known && months % 12 != 0 ? "（足算" + months / 12 + "年" + months % 12 + "个月）" : ""));
                case MONTHS -> known && ofMonths(from, to, days) > 0
                        ? Optional.of(months(ofMonths(from, to, days),
                                days ? daysBeyond(from.first().plusMonths(months), to.first()) : 0))
                        : Optional.empty();
                case DAYS -> days
                        ? Optional.of(ChronoUnit.DAYS.between(from.first(), to.first()) + "天")
                        : Optional.empty();
            };
        }
    }
}
