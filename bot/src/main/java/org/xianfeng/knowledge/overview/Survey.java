package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.Folding;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** What there was in a time, of a kind or of any: 1927年有哪些起义, 抗战时期开过几次全会. */
final class Survey {

    private static final int MOST = 400;

    /** What is told of a theme in so many words is said of it, and not of one thing. */
    private static final int SAID = 14;

    /** What is listed for its theme alone is a list. */
    private static final int SEVERAL_ITEMS = 2;

    /** Of a theme, so much must be in an entry that is on it. */
    private static final double ON_IT = 0.3;

    /** A longer name is what the question is about. */
    private static final int SHORT = 3;
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]大(?![事会仗战变喜])");

    /** Longer than any text is. */
    private static final int MOST_TEXT = 5000;

    /** What the library says in English has been thought worth saying to everybody. */
    private static final int KNOWN = 150;
    private static final String WEIGHTY = anyOf("要紧", "重要", "重大", "有名", "主要", "著名", "关键", "新鲜", "了不起的?",
            "大(?=[事会仗战变喜成突起罢发的]|动作|运动|活动|行动|案)");
    private static final String UNIT = "(?:[个件次场位回条部篇项支座种桩处]|起(?!义))";
    private static final String SEVERAL = anyOf("(?<!没)有过?(?:些(?!什么)|哪[些几两二三四五六七八九十]?|些?什么)",
            "(?<=[了过出])些?什么(?=$|[大要重新]|[会仗事])", "什么(?=大事|要紧|重要|重大|新鲜)", "(?:各有|有)一件", "哪[些几两二三四五六七八九十]");
    private static final String COUNT = "(?<count>(?:几|多少)(?:次|个|场|回|件|起|部|篇|支|条|位|座|项)|多少(?=仗|会|大事))";
    private static final Pattern ASKS = Pattern.compile(SEVERAL + anyOf(UNIT, WEIGHTY, "的") + "*|" + COUNT);

    /** About the parts of one thing: 那次教育, 法律里都有什么, 哪几天. */
    private static final Pattern OF_ONE = Pattern
            .compile(anyOf("那[次份场个部篇届项]", "(?<![党库国军])里面?头?都?[有说讲写]", "是不是", "谁", "被",
                    "(?:哪|(?<!那)几)[几两三四五六七八九十些]?(?:天|个?字|年|国|省|个?人|级|方面|点|部分)"));
    private static final Pattern DEAD = Pattern.compile("有?谁(?=[都就也]?(?:牺牲|[去逝过离]世|就义|走了))");

    /** 78到82年. */
    private static final Pattern TWO_DIGITS = Pattern.compile("(?<!\\d)([2-9]\\d)年?[到至—-](?=(?:19|20)?\\d\\d年)");
    private static final Set<Kind> HAPPENINGS = EnumSet.of(Kind.EVENT, Kind.MEETING, Kind.BATTLE, Kind.UPRISING,
            Kind.CAMPAIGN, Kind.MOVEMENT);
    private static final Set<Kind> ONE = EnumSet.of(Kind.PERSON, Kind.MEETING, Kind.DOCUMENT, Kind.BATTLE,
            Kind.UPRISING, Kind.EVENT, Kind.MOVEMENT, Kind.SPIRIT);
    private static final Pattern NOTHING = Pattern.compile("[了的过么呢 ,]");

    private static final String HAPPEN = anyOf("发生", "召开", "举行", "爆发", "发动", "建成", "成立", "建立", "发表", "颁布", "通过", "进行",
            "搞", "办", "干成?", "开展", "制造", "逝世", "去世", "牺牲", "修[成好建]?", "建[成好]?", "解放", "创办", "出现", "取得", "开通", "通车",
            "制定",
            "出台", "公布", "创建", "收复", "攻[克占下]", "遇上", "碰上", "赶上", "经历", "闹", "组织", "涌现", "签订?");
    private static final String THINGS = anyOf("[会仗事]", "起义", "战役", "会议", "运动", "事件", "文件");

    /** What may stand before 哪些. */
    private static final Pattern VERB = Pattern.compile(anyOf("(?:^|[有生开打出闹走])[了过]?", HAPPEN + "[了过]?[的出]?",
            THINGS + "[都就]?有?", "方面", "[上里边头内][都就]?有?", "[都也还][是有]?") + "$");
    private static final Pattern PLENTY = Pattern.compile(WEIGHTY + "的?");
    private static final Pattern LIBRARY = Pattern.compile("(?:你们?的?)?(?:资料库|库)(?:里面?)?(?:记了?|收了?|一共)?");
    private static final Pattern AND = Pattern.compile("[和跟与及、, ]");
    private static final Pattern NO_THEME = Pattern
            .compile(HAPPEN + "|[了的过都也还就有是在把被给着个件次些]|" + anyOf("我国", "咱们?国家?", "国家", "中国", "全国", "我们?党", "党里面?",
                    "党", "各地", "这边", "那边", "方面", "期间", "以后", "里头?", "让", "惦记", "记录", "记载", "路上", "[上里边中]面?$", "^[上里]"));

    private final PassageIndex index;
    private final Subjects subjects;

    Survey(PassageIndex index, Subjects subjects) {
        this.index = index;
        this.subjects = subjects;
    }

    Optional<Overview> read(String whole) throws IOException {
        String plain = DEAD.matcher(TWO_DIGITS.matcher(LIBRARY.matcher(whole).replaceAll("")).replaceAll("19$1年到"))
                .replaceAll("有哪些人");
        Matcher asks = ASKS.matcher(plain);
        Optional<TimeWords.Found> time = TimeWords.in(plain);
        if (!asks.find() || time.isEmpty() || isOfOne(plain, time.get())) {
            return Optional.empty();
        }
        boolean counts = asks.group("count") != null;
        String rest = ASKS.matcher(time.get().without(plain)).replaceFirst(" ");
        Optional<Sort> sort = counts || asks.group().startsWith("有") || isOfHappenings(rest)
                ? sort(rest)
                : Optional.empty();
        String said = sort.map(one -> one.without(rest)).orElse(rest);
        List<String> themes = AND.splitAsStream(PLENTY.matcher(said).replaceAll(""))
                .map(one -> NO_THEME.matcher(one).replaceAll("")).filter(one -> one.length() > 1).toList();
        if (String.join("", themes).length() > SAID || (sort.isEmpty() && (themes.isEmpty() || counts))) {
            return Optional.empty();
        }
        List<Overview.Item> items = items(time.get().date(), sort.orElse(Sort.ANYTHING));
        Map<Overview.Item, Double> shares = shares(themes, items);
        if ((sort.isEmpty() || counts) && !themes.isEmpty()) {
            items = items.stream().filter(item -> shares.getOrDefault(item, 0.0) > ON_IT).toList();
        }
        if (items.isEmpty() || (sort.isEmpty() && items.size() < SEVERAL_ITEMS
                && themes.stream().noneMatch(items.getFirst().entry().title()::contains))) {
            return Optional.empty();
        }
        return Optional.of(overview(time.get().date(), sort.orElse(Sort.ANYTHING), weightiest(items, shares),
                sort.isEmpty() || counts ? String.join("、", themes) : ""));
    }

    private static boolean isOfHappenings(String rest) {
        return VERB.matcher(rest.substring(0, Math.max(0, rest.indexOf(' ')))).find();
    }

    /** Empty if a question, with a space where it asked, does not ask for such as happen. */
    private static Optional<Sort> sort(String rest) {
        String after = NOTHING.matcher(rest.substring(rest.indexOf(' ') + 1)).replaceAll("");
        return Sort.dying(rest).or(() -> Sort.of(after.isEmpty() ? rest : after));
    }

    /** How much each has of what it has most of among some themes. */
    private Map<Overview.Item, Double> shares(List<String> themes, List<Overview.Item> items) throws IOException {
        Map<Overview.Item, Double> shares = new HashMap<>();
        if (!themes.isEmpty()) {
            List<String> texts = new ArrayList<>();
            for (Overview.Item item : items) {
                texts.add(text(item));
            }
            for (String theme : themes) {
                double[] share = shares(theme, texts);
                IntStream.range(0, share.length).forEach(i -> shares.merge(items.get(i), share[i], Math::max));
            }
        }
        return shares;
    }

    /** How many of the pairs of characters of a theme are in each text, those that are in few counting for more. */
    private static double[] shares(String theme, List<String> texts) {
        double[] shares = new double[texts.size()];
        double total = 0;
        for (int i = 0; i + 1 < theme.length(); i++) {
            String pair = theme.substring(i, i + 2);
            long there = texts.stream().filter(text -> text.contains(pair)).count();
            double weight = there == 0 ? 0 : Math.log(1 + (double) texts.size() / there);
            total += weight;
            for (int j = 0; j < shares.length; j++) {
                shares[j] += texts.get(j).contains(pair) ? weight : 0;
            }
        }
        for (int j = 0; j < shares.length && total > 0; j++) {
            shares[j] /= total;
        }
        return shares;
    }

    private String text(Overview.Item item) throws IOException {
        return index.entry(item.entry().id())
                .map(one -> Folding.fold(one.title() + one.aliases() + one.tags() + one.places() + one.text()))
                .orElse("");
    }

    /** Whether one thing is named, or a part of one is asked for. */
    private boolean isOfOne(String plain, TimeWords.Found time) throws IOException {
        return (OF_ONE.matcher(plain).find() && Sort.dying(plain).isEmpty())
                || NUMBERED.matcher(plain).find()
                || subjects.named(time.without(plain)).stream().anyMatch(Survey::isOne);
    }

    private static boolean isOne(Subjects.Named named) {
        return named.isPerson() || (named.word().length() > SHORT && ONE.contains(named.entry().kind())
                && !NamedPeriods.isOne(named.word()));
    }

    private static Overview overview(EntryDate time, Sort sort, List<Overview.Item> items, String theme) {
        String when = time.to().year() == TimeWords.END_OF_TIME ? time.from().inChinese() + "以来" : time.inChinese();
        String what = theme.isEmpty() ? sort.word() : "与“" + theme + "”有关的";
        String headline = when + "，资料库里记有" + what + items.size() + "条：";
        return new Overview(headline, items, again(time, sort, theme));
    }

    private static String again(EntryDate time, Sort sort, String theme) {
        String until = time.from().equals(time.to())
                ? ""
                : time.to().year() == TimeWords.END_OF_TIME ? "以来" : "到" + time.to().inChinese();
        return time.from().inChinese() + until + theme + "有哪些" + sort.word();
    }

    /** What began in this time, the earliest first. */
    private List<Overview.Item> items(EntryDate time, Sort sort) throws IOException {
        LocalDate from = time.from().first();
        LocalDate to = time.to().last();
        List<Overview.Item> items = new ArrayList<>();
        for (Kind kind : sort.kinds()) {
            for (Event event : index.during(time, kind, new Slice(0, MOST))) {
                LocalDate day = event.date().from().first();
                if (!day.isBefore(from) && !day.isAfter(to) && isNew(event, items)
                        && (!sort.dying() || isDeath(event))) {
                    items.add(new Overview.Item(event.entry(), event.date()));
                }
            }
        }
        items.sort(Comparator.comparing(item -> item.date().from().first()));
        return items;
    }

    private static boolean isNew(Event event, List<Overview.Item> items) {
        return items.stream().noneMatch(item -> item.entry().equals(event.entry()));
    }

    private boolean isDeath(Event event) throws IOException {
        return index.entry(event.entry().id()).stream().flatMap(entry -> entry.dates().stream()).limit(1)
                .anyMatch(life -> life.to().equals(event.date().from()) && !life.from().equals(life.to()));
    }

    /** Those that the library says most of, or that have to do with what else is said, go on the first page. */
    private List<Overview.Item> weightiest(List<Overview.Item> items, Map<Overview.Item, Double> shares)
            throws IOException {
        if (items.size() <= Overview.PAGE) {
            return items;
        }
        Map<Overview.Item, Double> weights = new HashMap<>();
        for (Overview.Item item : items) {
            weights.put(item, weight(item) + MOST_TEXT * shares.getOrDefault(item, 0.0));
        }
        List<Overview.Item> first = items.stream()
                .sorted(Comparator.comparing((Overview.Item item) -> weights.getOrDefault(item, 0.0)).reversed())
                .limit(Overview.PAGE).toList();
        return Stream.concat(items.stream().filter(first::contains),
                items.stream().filter(item -> !first.contains(item))).toList();
    }

    private int weight(Overview.Item item) throws IOException {
        return index.entry(item.entry().id())
                .map(one -> one.text().length() + (HAPPENINGS.contains(one.kind()) ? KNOWN : 0)
                        + KNOWN * one.english().size() + 10 * one.questions().size()
                        + 20 * one.aliases().size())
                .orElse(0);
    }
}
