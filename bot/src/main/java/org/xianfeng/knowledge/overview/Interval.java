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
import org.xianfeng.knowledge.entry.EntryDate;
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
    /** What asks how long, and compares only where two things are named. */
    private static final Pattern HOW_LONG = Pattern
            .compile("(?:(?:几|多少)个?" + UNIT + "(?!前|级|代|份|生人)|多久|多长时间|多长(?=$)|多少时间|几岁|哪年$)[间了]?");
    private static final Pattern RELATED = Pattern
            .compile("[差隔距离空到至才]|之间|中间|(?<![然今最先落])后(?!来)|过去|比.{2,14}[早晚大小先]");
    private static final Pattern COMPARED = Pattern.compile("出生|诞生|年纪|[大小早晚先比离到差]");
    private static final Pattern LASTING = Pattern.compile("(?:[打开]|持续|历时|进行)了?(?:前后|一共|总共|整整)?(?:[几哪多])");
    private static final Pattern COUNTED = Pattern.compile("历时|(?:经过|共)\\d+[天日]");
    private static final int BESIDE_NAMES = 3;
    private static final Pattern ASKS_MORE = Pattern.compile("什么|谁|哪|怎么|为何");
    private static final Pattern BETWEEN = Pattern.compile(
            anyOf("打响", "打完", "开完", "爆发", "牺牲", "以", "之") + "*后(?!来)|[到和跟与比离,]|距离?");
    private static final String FILLERS = anyOf("中间", "前后", "之间", "以后", "相距", "相隔", "整整", "差不多", "大概", "大约",
            "这?两[座件次场个位]", "的时候", "那会儿", "算", "空了?", "有", "[又才起,再从自]");
    private static final Pattern UNSAID = Pattern.compile(FILLERS + "+$|^(?:再?到|[从自又才第,])+");
    private static final Pattern PARTICLES = Pattern
            .compile("就|[了才也又]|(?<=.)[早晚迟](?=回归|通车|成立|召开|爆发|建成)|红军(?=就?强渡|就?巧渡|就?飞夺)");
    private static final Pattern DYING = Pattern.compile("牺牲|[去逝过]世|就义|遇害|病逝|也走了?|走后");
    private static final Pattern BIRTH = Pattern.compile("出生|诞生|生下");
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
        boolean isClear = asks.find();
        if (!isClear) {
            asks = HOW_LONG.matcher(plain);
        }
        if ((!isClear && (!asks.find() || !(RELATED.matcher(plain).find() || LASTING.matcher(plain).find())))
                || ASKS_MORE.matcher(plain.substring(0, asks.start()) + plain.substring(asks.end())).find()) {
            return Optional.empty();
        }
        Unit unit = Unit.of(asks);
        List<Subjects.Named> named = subjects.happened(plain);
        String rest = plain.substring(0, asks.start()) + "," + plain.substring(asks.end());
        boolean isRelated = isClear || RELATED.matcher(plain).find();
        boolean isNamed = isClear ? isSaid(rest, named) : isRelated && isAllSaid(rest, named);
        Optional<Pair> pair = isNamed ? named(plain, named) : Optional.empty();
        if (!isClear && pair.isEmpty() && subjects.isTold(plain)) {
            return Optional.empty();
        }
        if (pair.isEmpty() && named.size() == 1 && !isClear && isAllSaid(rest, named)) {
            return lasting(named.getFirst(), unit);
        }
        return (pair.isPresent() || (!isClear && (named.isEmpty() || !isRelated)) ? pair : split(rest))
                .filter(Pair::isOfTwo).flatMap(two -> overview(two, unit));
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

    /** How many days one thing took, where its entry does not count them itself. */
    private static Optional<Overview> lasting(Subjects.Named one, Unit unit) {
        EntryDate date = one.entry().dates().getFirst();
        boolean isKnown = date.from().day() > 0 && date.to().day() > 0 && !date.from().equals(date.to());
        if (one.isPerson() || !isKnown || unit != Unit.DAYS || COUNTED.matcher(one.entry().text()).find()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(date.from().first(), date.to().first()) + 1;
        return Optional.of(new Overview(one.word() + "从" + date.from().inChinese() + "到" + date.to().inChinese() + "，前后"
                + days + "天。", List.of(new Overview.Item(one.entry().heading(), date)), one.word() + "打了多少天"));
    }

    /** Whether there is hardly anything beside the names: not so 周恩来和邓颖超结婚多少年. */
    private static boolean isAllSaid(String rest, List<Subjects.Named> named) {
        String said = rest;
        for (Subjects.Named one : named) {
            said = said.replace(one.word(), "");
        }
        String beside = Wording
                .content(COMPARED.matcher(DYING.matcher(clean(RELATED.matcher(said).replaceAll(""))).replaceAll(""))
                        .replaceAll(""));
        return beside.length() < (named.stream().anyMatch(Subjects.Named::isPerson) ? LEAST : BESIDE_NAMES);
    }

    private Optional<Pair> named(String plain, List<Subjects.Named> named) throws IOException {
        List<Subjects.Named> two = named.stream().filter(one -> named.stream().noneMatch(
                other -> other.at() < one.at() && other.entry().id().equals(one.entry().id())))
                .toList();
        if (two.size() != 2 || two.getFirst().isPerson() != two.getLast().isPerson()) {
            return Optional.empty();
        }
        return pair(subject(two.getFirst(), plain.substring(0, two.getLast().at()), plain),
                subject(two.getLast(), plain, plain));
    }

    /** @param until the question up to what is named next */
    private Optional<Subject> subject(Subjects.Named one, String until, String plain) throws IOException {
        String after = until.substring(one.end());
        return subjects.dated(one, after, tellsDeath(after) || (tellsDeath(plain) && !BIRTH.matcher(after).find()));
    }

    private static boolean tellsDeath(String text) {
        return DYING.matcher(text).find();
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

    /** What says nothing of whom or what is of what the other part names: 刘少奇去世以后多少年平反 is not anybody's. */
    private Optional<Subject> part(String part, String whole) throws IOException {
        List<Subjects.Named> named = subjects.happened(part);
        if (named.isEmpty() && subjects.mentioned(part).isEmpty() && subjects.startsWithName(whole)) {
            Subjects.Named somebody = subjects.named(whole).getFirst();
            return isOfLife(part)
                    ? life(somebody, tellsDeath(part))
                    : subjects.asked(somebody.word() + part);
        }
        if (named.size() != 1) {
            return subjects.completed(part, whole);
        }
        Subjects.Named one = named.getFirst();
        String beside = part.replace(one.word(), "");
        if (one.isPerson() && isOfLife(beside)) {
            return life(one, tellsDeath(beside));
        }
        return Wording.content(beside).length() < LEAST
                ? subjects.dated(one, part.substring(one.end()), tellsDeath(whole))
                : subjects.completed(part, whole);
    }

    /** Whether this says that somebody was born or died, and hardly anything else. */
    private static boolean isOfLife(String text) {
        String rest = BIRTH.matcher(DYING.matcher(text).replaceAll("")).replaceAll("");
        return rest.length() < text.length() && Wording.content(rest).length() < LEAST;
    }

    private Optional<Subject> life(Subjects.Named somebody, boolean death) throws IOException {
        return subjects.dated(somebody, "", death)
                .map(one -> new Subject(one.called() + (death ? "逝世" : "出生"), one.entry(), one.date()));
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
                case YEARS, ANY -> to.year() == from.year()
                        ? Optional.empty()
                        : Optional.of(to.year() - from.year() + "年"
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
