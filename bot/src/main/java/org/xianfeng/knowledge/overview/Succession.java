package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.text.Numerals;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** Things that are numbered, such as congresses: how many there were, which was the last, which came after another. */
final class Succession {

    private static final String NUMBER = "[一二三四五六七八九十\\d]{1,3}";
    private static final String ASKED = "(?:几|多少)(?:次|回|届|个|趟|轮)";
    private static final String LAST = "(?:最后|最近|最新)(?:的)?一?(?:次|回|届|个)";
    private static final String ONE = "一?(?:次|届|回|个)";
    private static final String NEXT = "(?:的?[下后]" + ONE + "|(?:之后|以后|后面?)的?[那下]" + ONE + ")";
    private static final String BEFORE = "(?:的?[上前]" + ONE + "|(?:之前|以前|前面)的?[那上]" + ONE + ")";

    private static final Pattern HOW_MANY = Pattern.compile(ASKED);
    private static final Pattern WHICH_LAST = Pattern.compile(LAST);
    private static final Pattern BESIDE = Pattern.compile("(?<next>" + NEXT + ")|(?<before>" + BEFORE + ")");
    private static final Pattern CONGRESS = Pattern.compile("党代会|(?:党的?|中国共产党)?全国代表大会|党的?代表大会|党的?大会");
    private static final Pattern PLENUM = Pattern.compile("第?(" + NUMBER + ")届"
            + anyOf("中央委员会", "中央", "中委会", "中委") + "?" + anyOf("一共", "总共", "[共都]") + "?(?:(?:召?开|举行)了?过?)?(?:"
            + ASKED + ")?的?(?:中央)?" + anyOf("全会", "中全会", "全体会议"));
    private static final Pattern NAMED_CONGRESS = Pattern
            .compile("(?:中共|党的)?(" + NUMBER + ")大(?![\\u4E00-\\u9FFF&&[^的之以后前]])");
    private static final Pattern SINCE = Pattern.compile("(?:从|自)?(?:中共|党的)?(?<after>" + NUMBER
            + ")大(?:开完)?(?:以后|之后|后|以来)|(?:到|截[至止到]?)(?:中共|党的)?(?<until>" + NUMBER + ")大(?:为止|的时候|时|那时候?)?");
    private static final Pattern AROUND = Pattern.compile(anyOf("中央苏区", "中央红军", "红军", "苏区", "我们党", "我党", "中国共产党",
            "党中央", "中共", "党的", "党", "中央", "全党", "历史上", "至今", "到现在为止", "到现在", "目前为止", "截至目前", "迄今", "为止", "现在",
            "已经", "召集", "进行", "反正", "全国性的?", "哪年", "哪一年", "哪天", "谁", "哪[次届个]?", "什么时候", "是"));
    private static final int LONGEST_NOUN = 14;
    private static final int MOST = 40;
    private static final int GAP = 6;

    private final Subjects subjects;

    Succession(Subjects subjects) {
        this.subjects = subjects;
    }

    Optional<Overview> read(String plain) throws IOException {
        if (HOW_MANY.matcher(plain).find()) {
            Matcher since = SINCE.matcher(plain);
            if (since.find()) {
                return since(since, plain);
            }
            return series(HOW_MANY.matcher(plain).replaceFirst(""), plain).flatMap(Succession::count);
        }
        Matcher last = WHICH_LAST.matcher(plain);
        if (last.find()) {
            return series(last.replaceFirst(""), plain).map(one -> one.about(one.members().size() - 1, "最近一次"));
        }
        return beside(plain);
    }

    private static Optional<Overview> count(Series series) {
        Member last = series.members().getLast();
        return Optional.of(new Overview(
                series.noun() + "，资料库里一共" + last.number() + series.measure() + "，最近一" + series.measure() + "是"
                        + last.subject().dated() + "。",
                series.members().stream().map(member -> member.subject().item()).toList(), series.noun() + "一共几次"));
    }

    /** 七大以后又开了几次党代会, 到十五大为止开了几次. */
    private Optional<Overview> since(Matcher since, String plain) throws IOException {
        String rest = HOW_MANY.matcher(since.replaceFirst("")).replaceFirst("");
        if (!isAllSaid(rest, CONGRESS.pattern() + "|又|再|总|还")) {
            return Optional.empty();
        }
        Optional<Series> series = congresses();
        boolean after = since.group("until") == null;
        String name = since.group("until") == null ? since.group("after") : since.group("until");
        return series.flatMap(all -> all.place("中共" + name + "大").filter(at -> !after || at + 1 < all.members().size())
                .map(at -> {
                    List<Member> counted = after
                            ? all.members().subList(at + 1, all.members().size())
                            : all.members().subList(0, at + 1);
                    int number = after
                            ? all.members().getLast().number() - all.members().get(at).number()
                            : all.members().get(at).number();
                    return new Overview(
                            (after ? name + "大以后，" : "到" + name + "大为止，") + "资料库里党的全国代表大会一共" + number + "次。",
                            counted.stream().map(member -> member.subject().item()).toList(), plain);
                }));
    }

    /** 七大的下一次党代会. */
    private Optional<Overview> beside(String plain) throws IOException {
        Matcher beside = BESIDE.matcher(plain);
        if (!beside.find()) {
            return Optional.empty();
        }
        Matcher congress = NAMED_CONGRESS.matcher(plain);
        if (!congress.find() || congress.start() > beside.start()
                || !isAllSaid(congress.replaceFirst(""), BESIDE.pattern() + "|" + CONGRESS.pattern())) {
            return Optional.empty();
        }
        Optional<Series> series = congresses();
        int step = beside.group("next") == null ? -1 : 1;
        return series.flatMap(all -> all.place("中共" + congress.group(1) + "大").map(at -> at + step)
                .filter(at -> at >= 0 && at < all.members().size())
                .map(at -> all.about(at, congress.group(1) + "大的" + (step > 0 ? "下" : "上") + "一次党代会")));
    }

    private Optional<Series> series(String rest, String plain) throws IOException {
        Matcher plenum = PLENUM.matcher(plain);
        if (plenum.find() && isAllSaid(plenum.replaceFirst(""), ASKED + "|" + LAST)) {
            return numbered(plenum.group(1) + "届全会", "次",
                    n -> List.of(plenum.group(1) + "届" + Numerals.chinese(n) + "中全会"));
        }
        if (CONGRESS.matcher(rest).find() && isAllSaid(rest, CONGRESS.pattern())) {
            return congresses();
        }
        String noun = Wording.content(AROUND.matcher(rest).replaceAll(""));
        if (noun.length() < 2 || noun.length() > LONGEST_NOUN) {
            return Optional.empty();
        }
        String marked = noun.charAt(0) + "“" + noun.substring(1) + "”";
        return numbered(noun, "次", n -> Stream.of(noun, marked).flatMap(one -> Stream.of("次", "个", "届")
                .map(measure -> "第" + Numerals.chinese(n) + measure + one)).toList());
    }

    private static boolean isAllSaid(String rest, String noun) {
        return Wording.content(AROUND.matcher(rest.replaceAll(noun, "")).replaceAll("")).isEmpty();
    }

    private Optional<Series> congresses() throws IOException {
        return numbered("党的全国代表大会", "次", n -> List.of("中共" + Numerals.chinese(n) + "大"));
    }

    /** Empty if the library does not have the first and one more. */
    private Optional<Series> numbered(String noun, String measure, IntFunction<List<String>> names) throws IOException {
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            if (number - (members.isEmpty() ? 0 : members.getLast().number()) > GAP) {
                break;
            }
            for (String name : names.apply(number)) {
                Optional<Subject> subject = subject(name);
                if (subject.isPresent()) {
                    members.add(new Member(number, subject.get()));
                    break;
                }
            }
        }
        return members.size() > 1 && members.getFirst().number() == 1
                ? Optional.of(new Series(noun, measure, members))
                : Optional.empty();
    }

    private Optional<Subject> subject(String name) throws IOException {
        Optional<Entry> entry = subjects.called(name);
        return entry.filter(one -> !one.dates().isEmpty())
                .map(one -> new Subject(name, one, one.dates().size() == 1 ? one.dates().getFirst() : own(one, name)));
    }

    private static EntryDate own(Entry entry, String name) {
        int place = (int) entry.aliases().stream().filter(alias -> alias.startsWith("中共")).takeWhile(
                alias -> !alias.endsWith(name)).count();
        return entry.dates().get(Math.min(place, entry.dates().size() - 1));
    }

    private record Member(int number, Subject subject) {}

    /** @param members the first of them first */
    private record Series(String noun, String measure, List<Member> members) {

        Optional<Integer> place(String name) {
            return members.stream().filter(member -> member.subject().called().equals(name)).findFirst()
                    .map(members::indexOf);
        }

        Overview about(int at, String what) {
            Subject subject = members.get(at).subject();
            return new Overview(what + "是" + subject.entry().title() + "（" + subject.date().inChinese() + "）。",
                    List.of(subject.item()), subject.called());
        }
    }
}
