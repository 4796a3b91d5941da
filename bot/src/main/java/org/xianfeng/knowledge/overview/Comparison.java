package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.Overview;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/** Which of several things came first or last, who of several people is older or died first, and in what order they go. */
final class Comparison {

    private static final String WHICH = "(?:谁|哪一?(?:[个件次场仗座艘位条部支项边家头只])?(?![年天日月]))";
    private static final String EARLY = anyOf("最?先(?![生进锋烈遣后前])", "最?早(?![上年期已])", "在前(?:面|头)?", "前头", "老资格",
            "头一个", "前面", "前(?=$|,)") + "(?![跟和与同])";
    private static final String LATE = anyOf("最后", "最晚", "更晚", "晚(?!上|年|期)", "更迟", "靠后");
    private static final String YEARS = anyOf("年纪", "岁数", "年龄");
    private static final String AGED = anyOf(YEARS, "资格") + "?" + anyOf("更", "要", "最", "比较") + "?"
            + anyOf("大(?!的|家)", "年长", "老(?=$|,|些|一)", "小", "年轻") + anyOf("些", "一些", "一?点", "几岁", "几个月", "多少") + "?";
    private static final String DYING = anyOf("走", "去世", "牺牲", "逝世", "就义", "遇害", "过世", "病逝", "殉国", "离世", "死");
    private static final String VERBS = anyOf("出生", "通车", "解放", "创刊", "问世", "开办", "建成", "开通", "发射", "上天", "完工", "竣工",
            "通过", "发表", "签订", "通水", "修好", "打响", "爆发", "成立", "召开", "创立");
    private static final String NOUNS = anyOf("大将", "烈士", "数学家", "大姐", "将军", "元帅", "革命家", "同志", "起义", "战役", "会议", "事件",
            "红军",
            "[两二三四五六七八九]十年代");

    private static final String BY_TIME = "按.{0,4}(?:时间|先后|顺序|次序).{0,3}排";
    private static final String FIRST_TO_LAST = "(?:由|从|按)(?:年纪|岁数|时间)?[早先前大老远小晚后近新]到[晚后小迟近轻新大老]";
    private static final String RELATION = anyOf("先后", "前后", "早晚", "时间", "历史") + "(?:的|上的)?"
            + anyOf("次序", "顺序", "关系", "线");
    private static final String TWO_ENDS = anyOf("谁", WHICH) + ".{0,3}?"
            + anyOf("打头", "最前", "开头", "领头", "最[先早大老]", "头一个")
            + ".{0,3}?" + anyOf("谁", WHICH) + ".{0,3}?" + anyOf("收尾", "压轴", "垫底", "最后", "最[后晚小迟]");
    private static final String WHO_IS_WHERE = WHICH + "在?" + EARLY + WHICH + "在?(?:" + LATE + "|后)";
    private static final Pattern SORTS = Pattern.compile(anyOf("(?:" + YEARS + "|时间)?从[早大先前老]到[晚小后轻]",
            "排(?:一?下?|个)?(?:序|先后|时间|顺序|次序|列|前头)", "排排", "排一排", BY_TIME, "先后(?:次序|顺序)",
            "什么(?:次序|顺序)", FIRST_TO_LAST, RELATION, TWO_ENDS,
            "(?:怎么个|是|的|理|捋|弄|搞|列|说|出|一下?)(?:先后|早晚|前后)(?![一二三四五六七八九十几])", "先后(?:是|怎|为|呢|$)", "[次顺]序",
            "(?:捋|理)(?:一?[捋理]|一下|清|顺|个)", "(?:次序|顺序)是?什么", "依次", "谁先谁后", "谁前谁后", "谁在前谁在后", WHO_IS_WHERE, "怎么排",
            "按.{0,4}排$"));
    private static final Pattern ASKS = Pattern.compile(anyOf(WHICH + "[是更要的]?.{0,4}?" + EARLY,
            EARLY + ".{0,6}?(?:的是?|是)(?:" + WHICH + "|什么)?", "(?:先|早).{1,24}还是", EARLY + ".{0,3}" + WHICH + "$",
            WHICH + ".{0,4}?" + LATE, LATE + ".{0,5}?(?:是|的)" + WHICH));
    private static final Pattern OLDER = Pattern.compile(anyOf(WHICH + "的?" + AGED,
            YEARS + "(?:更|最|比较)?[大小]的?是?" + WHICH + "?", "年长", YEARS + "从"));

    /** What asks whether something is so, or where. */
    private static final Pattern OTHERWISE = Pattern.compile("是不是|是否|对不对|对吗|有没有|[在从到由]哪");
    private static final Pattern DEATH = Pattern.compile(DYING);
    private static final Pattern BIRTH = Pattern.compile("出生|(?<!发)生(?:得|的)?早");
    private static final Pattern LATER = Pattern.compile(anyOf(WHICH + ".{0,4}?(?:后|晚|迟|小|年轻)",
            "(?:晚|迟|年轻|最后|年纪小|岁数小).{0,5}?(?:是|的)" + WHICH));

    /** What says only how to compare, or what sort of things. */
    private static final Pattern WORDS = Pattern
            .compile(anyOf(SORTS.pattern(), WHICH, OLDER.pattern(), EARLY, LATE, DYING,
                    VERBS, "还是", "先后", "前头?", "[后早晚先按排生序]", "[次顺]序", NOUNS));
    private static final Pattern CUES = Pattern.compile(ASKS.pattern() + "|" + SORTS.pattern());
    private static final Pattern BACKWARDS = Pattern.compile("从(?:年纪|岁数)?[小晚后近新](?:轻)?到");
    private static final Pattern ORDER = Pattern.compile("[先后早晚前序排]|最|谁|哪");
    private static final int UNSAID = 2;
    private static final int RESIDUE = 8;
    private static final int ASIDE = 16;
    private static final int MOST = 6;

    private final Subjects subjects;

    Comparison(Subjects subjects) {
        this.subjects = subjects;
    }

    Optional<Overview> read(String plain) throws IOException {
        if (OTHERWISE.matcher(plain).find()) {
            return Optional.empty();
        }
        boolean sorts = SORTS.matcher(plain).find();
        boolean older = OLDER.matcher(plain).find();
        if (!sorts && !older && !ASKS.matcher(plain).find()) {
            return Optional.empty();
        }
        boolean death = DEATH.matcher(plain).find();
        List<Subject> found = found(plain, death);
        long people = found.stream().filter(Subject::isPerson).count();
        boolean comparesPeople = older || death || BIRTH.matcher(plain).find();
        if (found.size() < 2 || found.size() > MOST || (people > 0 && people < found.size())
                || ((people > 0) != comparesPeople && !plain.contains("资格"))) {
            return Optional.empty();
        }
        boolean last = (sorts || found.size() > 2) ? BACKWARDS.matcher(plain).find() : LATER.matcher(plain).find();
        if (isUndecided(found)) {
            return Optional.empty();
        }
        Manner manner = new Manner(people > 0 && !death, people > 0 && death, last);
        return Optional.of(overview(found, manner, sorts || found.size() > 2));
    }

    /** Whether one is dated by a month or a year in which another was. */
    private static boolean isUndecided(List<Subject> found) {
        return found.stream().anyMatch(one -> found.stream().anyMatch(other -> !one.start().equals(other.start())
                && other.start().toString().startsWith(one.start().toString())));
    }

    private List<Subject> found(String plain, boolean death) throws IOException {
        Parts parts = Parts.of(plain, subjects.named(plain));
        List<String> said = new ArrayList<>();
        for (String part : parts.texts()) {
            String rest = WORDS.matcher(part).replaceAll("");
            if (Wording.content(rest).length() >= UNSAID || Wording.isName(rest)
                    || subjects.lacksNoun(part, plain)) {
                said.add(part);
            }
        }
        List<Subject> all = new ArrayList<>();
        if (said.size() == 1) {
            for (Subjects.Named one : subjects.named(said.getFirst())) {
                add(subjects.dated(one, said.getFirst(), death), all);
            }
            return isSaid(said.getFirst()) ? all : List.of();
        }
        for (String part : said) {
            if (isAside(part, all) && !all.isEmpty() && subjects.named(part).isEmpty()) {
                continue;
            }
            Optional<Subject> subject = part(part, plain, death);
            boolean isNew = subject.stream().anyMatch(one -> all.stream().noneMatch(one::isSameAs));
            if (!isNew && !isAside(part, all)) {
                return List.of();
            }
            add(subject, all);
        }
        return all;
    }

    /** What introduces the others or sums them up, 延安五老里的, or says what is asked for, 按召开的早晚说一遍. */
    private static boolean isAside(String part, List<Subject> all) {
        return part.length() <= ASIDE && (all.isEmpty() || (all.size() > 1 && ORDER.matcher(part).find()));
    }

    private boolean isSaid(String part) throws IOException {
        String rest = part;
        for (Subjects.Named one : subjects.named(part)) {
            rest = rest.replace(one.word(), "");
        }
        return Wording.content(WORDS.matcher(rest).replaceAll("")).length() <= RESIDUE;
    }

    private static void add(Optional<Subject> subject, List<Subject> all) {
        subject.filter(one -> all.stream().noneMatch(one::isSameAs))
                .ifPresent(all::add);
    }

    /** A part may name somebody beside what happened: 毛泽东讲《党委会的工作方法》. */
    private Optional<Subject> part(String part, String plain, boolean death) throws IOException {
        List<Subjects.Named> named = subjects.named(part);
        String own = CUES.matcher(part).replaceAll("");
        boolean people = death || OLDER.matcher(plain).find() || BIRTH.matcher(plain).find();
        Optional<Subjects.Named> meant = named.stream().filter(one -> one.isPerson() == people).findFirst();
        if (meant.isPresent()) {
            return subjects.dated(meant.get(), own.substring(Math.min(own.length(), meant.get().end())), death);
        }
        boolean isBare = named.size() == 1 && Wording.content(
                WORDS.matcher(own.replace(named.getFirst().word(), "")).replaceAll("")).length() <= UNSAID;
        return isBare ? subjects.dated(named.getFirst(), "", death) : subjects.completed(own, plain);
    }

    private static Overview overview(List<Subject> found, Manner manner, boolean sorts) {
        List<Subject> sorted = found.stream().sorted(Comparator.comparing(Subject::first)).toList();
        List<Subject> shown = manner.last ? sorted.reversed() : sorted;
        String headline = sorts
                ? shown.stream().map(Subject::dated).collect(Collectors.joining(" → "))
                : manner.say(shown);
        String again = found.stream().map(Subject::called).collect(Collectors.joining("、"));
        return new Overview(headline, shown.stream().map(Subject::item).toList(), again);
    }

    /**
     * @param ages whether births are compared
     * @param deaths whether deaths are
     * @param last whether the later one is asked for
     */
    private record Manner(boolean ages, boolean deaths, boolean last) {

        String say(List<Subject> shown) {
            Subject one = shown.getFirst();
            Subject other = shown.getLast();
            if (one.first().equals(other.first())) {
                return one.called() + "和" + other.called() + "都在" + one.start().inChinese() + "。";
            }
            String what = ages
                    ? (last ? "年纪小的是" : "年长的是")
                    : deaths ? (last ? "后" : "先") + "去世的是" : last ? "在后的是" : "在先的是";
            String did = ages ? "出生" : deaths ? "去世" : "";
            return what + one.called() + "（" + one.start().inChinese() + did + "），" + other.called() + "是"
                    + other.start().inChinese() + did + "。";
        }
    }
}
