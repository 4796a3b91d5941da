package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.Folding;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** What there was in a time, of a kind or of any: 1927年有哪些起义, 抗战时期开过几次全会. */
final class Survey {

    private static final int MOST = 100;

    /** A longer name is what the question is about. */
    private static final int SHORT = 3;
    private static final int SAID = 7;

    /** About as long as a text is. */
    private static final int A_TEXT = 500;
    private static final String WEIGHTY = anyOf("要紧", "重要", "重大", "有名", "主要", "著名", "关键", "新鲜", "大");
    private static final String UNIT = "(?:[个件次场位回条部篇项支座种]|起(?!义))";
    private static final String SEVERAL = anyOf("哪些", "哪几", "哪[两二三四五六七八九十]", "有过?些?什么",
            "都.{0,6}?(?:有|发生|开|打|办|搞|出)[了过]?(?:些|哪|什么)", "(?:发生|出|闹)[了过]{0,2}些?什么(?=$|事|大事)",
            "什么(?=大事|要紧|重要|重大|新鲜)", "(?:各有|有)一件");
    private static final String COUNT = "(?<count>(?:几|多少)(?:次|个|场|回|件|起|部|篇|支))";
    private static final Pattern ASKS = Pattern.compile(SEVERAL + anyOf(UNIT, WEIGHTY, "的") + "*|" + COUNT);

    /** About the parts of one thing: 那次教育, 法律里都有什么, 哪几天. */
    private static final Pattern OF_ONE = Pattern.compile(anyOf("那[次份场个部篇届项]", "里面?头?都?[有说讲写]", "是不是", "谁",
            "(?:哪|(?<!那)几)[几两三四五六七八九十些]?(?:天|个?字|年|国|省|个?人)"));
    private static final Pattern NOTHING = Pattern.compile("[了的过么呢 ,]");

    private static final String HAPPEN = anyOf("发生", "召开", "举行", "爆发", "发动", "建成", "成立", "建立", "发表", "颁布", "通过",
            "进行", "搞", "办", "干", "开展", "制造", "逝世", "去世", "牺牲");
    private static final String THINGS = anyOf("[会仗事]", "起义", "战役", "会议", "运动", "事件", "文件");

    /** What may stand before 哪些. */
    private static final Pattern VERB = Pattern.compile(anyOf("(?:^|[有生开打出闹走])[了过]?", HAPPEN + "[了过]?[的出]?",
            THINGS + "都?有?", "方面") + "$");
    private static final Pattern PLENTY = Pattern.compile(WEIGHTY + "的?");

    private final PassageIndex index;
    private final Subjects subjects;

    Survey(PassageIndex index, Subjects subjects) {
        this.index = index;
        this.subjects = subjects;
    }

    Optional<Overview> read(String plain) throws IOException {
        Matcher asks = ASKS.matcher(plain);
        Optional<TimeWords.Found> time = TimeWords.in(plain);
        if (!asks.find() || time.isEmpty() || OF_ONE.matcher(plain).find()) {
            return Optional.empty();
        }
        String rest = ASKS.matcher(time.get().without(plain)).replaceAll(" ");
        Optional<Sort> sort = sort(rest);
        if (sort.isEmpty()) {
            return Optional.empty();
        }
        String said = Wording.content(PLENTY.matcher(sort.get().without(rest)).replaceAll("")).strip();
        if ((asks.group("count") != null && !said.isEmpty()) || isAboutOne(said)) {
            return Optional.empty();
        }
        List<Overview.Item> items = items(time.get().date(), sort.get());
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(overview(time.get().date(), sort.get(), weightiest(items, said)));
    }

    /** Empty if a question, with a space where it asked, does not ask for such as happen. */
    private static Optional<Sort> sort(String rest) {
        String after = NOTHING.matcher(rest.substring(rest.indexOf(' ') + 1)).replaceAll("");
        String before = rest.substring(0, Math.max(0, rest.indexOf(' ')));
        return VERB.matcher(before).find()
                ? Sort.dying(rest).or(() -> Sort.of(after.isEmpty() ? rest : after))
                : Optional.empty();
    }

    private boolean isAboutOne(String said) throws IOException {
        return said.length() > SAID
                || subjects.named(said).stream().anyMatch(one -> one.isPerson() || one.word().length() > SHORT);
    }

    private static Overview overview(EntryDate time, Sort sort, List<Overview.Item> items) {
        String when = time.to().year() == TimeWords.END_OF_TIME ? time.from().inChinese() + "以来" : time.inChinese();
        String headline = when + "，资料库里记有" + sort.word() + items.size() + "条：";
        return new Overview(headline, items, again(time, sort));
    }

    private static String again(EntryDate time, Sort sort) {
        String until = time.from().equals(time.to())
                ? ""
                : time.to().year() == TimeWords.END_OF_TIME ? "以来" : "到" + time.to().inChinese();
        return time.from().inChinese() + until + "有哪些" + sort.word();
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
    private List<Overview.Item> weightiest(List<Overview.Item> items, String said) throws IOException {
        if (items.size() <= Overview.PAGE) {
            return items;
        }
        Map<Overview.Item, Integer> weights = new HashMap<>();
        for (Overview.Item item : items) {
            Optional<Entry> entry = index.entry(item.entry().id());
            String text = entry.map(one -> Folding.fold(one.title() + one.tags() + one.places() + one.text()))
                    .orElse("");
            weights.put(item, text.length() + (isBorne(said, text) ? A_TEXT : 0));
        }
        List<Overview.Item> first = items.stream()
                .sorted(Comparator.comparing((Overview.Item item) -> weights.getOrDefault(item, 0)).reversed())
                .limit(Overview.PAGE).toList();
        return Stream.concat(items.stream().filter(first::contains),
                items.stream().filter(item -> !first.contains(item))).toList();
    }

    private static boolean isBorne(String said, String text) {
        return IntStream.range(0, Math.max(0, said.length() - 1))
                .anyMatch(i -> text.contains(said.substring(i, i + 2)));
    }
}
