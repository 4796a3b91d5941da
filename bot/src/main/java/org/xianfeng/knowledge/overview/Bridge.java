package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.Folding;

import static org.xianfeng.knowledge.overview.Wording.anyOf;

/**
 * Answers what is asked of somebody, or of a thing that people come to by what it did, who is described and not named:
 * 主持黎平会议的那位哪年去世. First it asks who is described, then the rest of that one by name.
 */
final class Bridge {

    private static final String KIN = anyOf("父亲", "爸爸", "爹", "母亲", "妈妈", "丈夫", "爱人", "老公", "妻子", "老婆", "夫人", "媳妇", "老伴",
            "哥哥",
            "弟弟", "姐姐", "妹妹", "儿子", "女儿", "老师", "学生", "战友", "搭档", "秘书", "警卫员", "(?:入党)?介绍人", "未婚妻", "恋人", "女婿");
    private static final String OFFICE = anyOf("总?书记", "委员长", "主席", "主任",
            "[会社团师军旅连营排班队站校院所科处局部厅省市县组厂区村乡镇舰船艇机台行店]长", "司令员?", "总司令", "(?:总|副)?指挥[员官]?", "政委", "政治委员", "参谋长",
            "总理", "主编", "作者", "译者", "总?设计师", "词作者",
            anyOf("领导", "率领", "带头", "领头", "发起", "创始", "创办", "创建", "负责", "主持", "召集", "执笔", "提出", "奠基", "当选", "主讲", "牵头",
                    "发明",
                    "撰稿", "提议", "(?<=的)") + "人",
            "[领导带]头的?", "带队的?", "牵头的?", "[领主]导者", "[主创发缔获起率翻发]\\p{IsHan}者", "之[父母]", "头头", "一把手", "头儿");

    /** What says who is meant only where it says more: 独立团的那位战士, not 中国工人. */
    private static final String SORT = anyOf(OFFICE, "代表", "编辑", "作家", "诗人", "画家", "科学家", "音乐家", "作曲家", "记者", "工程师",
            "院士",
            "专家", "医生", "大夫", "将军", "元帅", "大将", "上将", "烈士", "英雄", "战士", "士兵", "青年", "学者", "教授", "农民", "工人", "革命家", "领袖",
            "航天员", "宇航员", "飞行员", "冠军", "队员", "党员", "同志", "姑娘", "老人", "女子", "干部", "模范", "劳模", "女杰");
    private static final String THING = anyOf("(?:党的?)?(?:全国)?(?:代表)?大会", "会议", "全会", "会", "起义", "暴动", "战役", "战斗", "会战",
            "仗", "运动",
            "罢工", "事件", "事变", "文章", "著作", "书", "报告", "讲话", "文件", "决议", "刊物", "杂志", "报纸", "部队", "队伍", "军队", "学校", "大学",
            "组织",
            "铁路", "大桥", "工程", "飞船", "卫星");
    private static final String THAT = "[那这]一?";
    private static final String PERSON_MEASURE = "[位个名](?!会|仗|起义|战役|运动|[县省市村](?![委长])|地方|国家)";
    private static final String THING_MEASURE = "(?:[次场届回篇部本份支座条艘颗个所])";

    /** Where a description ends. */
    private static final Pattern SOMEBODY = Pattern.compile(THAT + PERSON_MEASURE + ".{0,3}?" + anyOf(SORT, KIN) + "|"
            + THAT + PERSON_MEASURE + "人?|(?<=.)" + anyOf(KIN, OFFICE, "(?<=的.{0,5})" + SORT)
            + "(?!的|们|民|类|才|口|物|员|家|会|部|团|处|" + OFFICE + ")");
    private static final Pattern SOMETHING = Pattern.compile(THAT + THING_MEASURE + ".{0,3}?" + THING);

    /** What only asks who it was. */
    private static final Pattern WHO_ONLY = Pattern.compile(anyOf(
            "^[,都分别各是叫由又人]*(?:谁|哪(?:[些几一两俩二三四五六七八九十]*[个位名人俩]?))(?:人|当|担任|来当|呢|的)*$", "^(?:名字)?[是叫]什么(?:名字?|名儿)?$",
            "^姓什么$", ".*有(?:哪些|哪几|多少|几|哪[两三四五六七八九十])(?:[个名位]人?|人)?$",
            "^(?:里|中|当中|之中|一共|总共|都)*有(?:哪些|哪几|多少|几)[个位名].*", "^(?:里|中|当中|之中|以及|和|与|跟).*"));
    private static final Pattern ASKS = Pattern.compile("谁|什么|哪|几|多少|怎么|为何|吗|多大|多高|多长|多久|没有$|是不是|有没有");
    /** What goes on about what was said before. */
    private static final Pattern FOLLOWS = Pattern.compile("^(?:那么?,)?(?:[这那]一?[位个名次场支部]|他|她|它)");
    private static final Pattern LIFE = Pattern.compile(
            "出生|哪里人|哪[个省市县国]{1,2}的?人|籍贯|老家|牺牲|[去逝过]世|就义|病逝|死|原名|本名|毕业|入党|军衔|多大|几岁|岁数|活了|民族|结婚|葬");
    private static final Pattern LEADS = Pattern.compile("^(?:人(?=[,他她]))?[,的]*(?:(?:他|她|它|那人|这人|此人|本人|后来|自己)(?!们))*");
    private static final Pattern BACK = Pattern.compile("^[,?]?(?:他|她|那个?人|这个?人|此人|这位|那位)(?!们)");
    private static final Pattern POINTING = Pattern.compile(THAT + "(?:" + PERSON_MEASURE + "|" + THING_MEASURE + ")");

    private static final Pattern SENTENCES = Pattern.compile("[;。]");
    private static final Pattern CLAUSES = Pattern.compile("[,:、]");
    private static final int LEAST_DESCRIBED = 2;
    private static final int LEAST_ASKED = 3;
    private static final int MOST_SPLITS = 3;
    private static final int MOST_CANDIDATES = 3;

    /** The description is read off a sentence that is shown beside the answer, so it need not be sure. */
    private static final double LIKELY = 0.3;

    /** What happened is more easily mistaken. */
    private static final double SURE = 0.6;

    /** A sentence that has less of the description than this beside the one that has most tells of another. */
    private static final double NEARLY = 0.75;

    private final Subjects subjects;
    private final Asking asking;

    Bridge(Subjects subjects, Asking asking) {
        this.subjects = subjects;
        this.asking = asking;
    }

    /** Empty unless the question describes somebody whom the library knows, and who answers the rest of it. */
    Optional<Answer> read(String plain) throws IOException {
        for (Split split : splits(plain)) {
            Optional<Crossing> crossing = across(split);
            if (crossing.isPresent()) {
                return split.asksWho() || crossing.get().isBetterThan(asking.ask(plain), split)
                        ? Optional.of(crossing.get().answer)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The longest description first. */
    private static List<Split> splits(String plain) {
        List<Split> splits = new ArrayList<>();
        add(SOMEBODY.matcher(plain), plain, true, splits);
        add(SOMETHING.matcher(plain), plain, false, splits);
        addWho(plain, splits);
        return splits.stream().sorted(Comparator.comparingInt((Split split) -> split.described.length()).reversed())
                .limit(MOST_SPLITS).toList();
    }

    private static void add(Matcher end, String plain, boolean person, List<Split> splits) {
        while (end.find()) {
            String described = plain.substring(0, end.end());
            Matcher leads = LEADS.matcher(plain.substring(end.end()));
            String rest = leads.replaceFirst("");
            if (end.start() >= LEAST_DESCRIBED && !FOLLOWS.matcher(described).find() && rest.length() >= LEAST_ASKED
                    && ASKS.matcher(rest).find()
                    && !ASKS.matcher(described).find() && !WHO_ONLY.matcher(rest).find()) {
                splits.add(new Split(described, rest, person));
            }
        }
    }

    /** 那句话是谁题的，这个人哪年出生. */
    private static void addWho(String plain, List<Split> splits) {
        int comma = plain.lastIndexOf(',');
        Matcher back = BACK.matcher(plain.substring(Math.max(0, comma)));
        if (comma >= LEAST_DESCRIBED && plain.substring(0, comma).contains("谁") && back.find()) {
            String rest = back.replaceFirst("");
            if (rest.length() >= LEAST_ASKED && ASKS.matcher(rest).find()) {
                splits.add(new Split(plain.substring(0, comma), rest, true));
            }
        }
    }

    private Optional<Crossing> across(Split split) throws IOException {
        if (!subjects.startsWithName(split.rest)) {
            Optional<Finding> described = described(split);
            if (described.isPresent()) {
                for (Entry entry : candidates(split, described.get())) {
                    Optional<Answer> answer = about(entry, split, described.get());
                    if (answer.isPresent()) {
                        return Optional.of(new Crossing(described.get(), answer.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> described(Split split) throws IOException {
        return switch (asking.ask(split.first())) {
            case Answer.Answered(Finding finding, Answer.Grounds grounds) when split.person
                    || grounds.confidence() >= SURE ->
                Optional.of(finding);
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) when split.person
                    && grounds.confidence() >= LIKELY ->
                Optional.of(finding);
            case Answer.Answered _ -> Optional.empty();
            case Answer.Suggested _,Answer.Surveyed _,Answer.NotFound _ -> Optional.empty();
        };
    }

    /** Whom the sentence that has most of the description names beside it, those first whose clause has most of it. */
    private List<Entry> candidates(Split split, Finding found) throws IOException {
        Set<String> said = new HashSet<>();
        subjects.named(split.described).stream().filter(Bridge::isBySurname)
                .forEach(one -> said.add(one.entry().id()));
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Double> worth = new LinkedHashMap<>();
        String text = Folding.fold(found.sentence());
        List<String> sentences = SENTENCES.splitAsStream(text).toList();
        double most = sentences.stream().mapToDouble(one -> likeness(one, split.described)).max().orElse(0);
        for (String sentence : sentences) {
            double here = likeness(sentence, split.described);
            if (here >= NEARLY * most) {
                for (String clause : CLAUSES.splitAsStream(sentence).toList()) {
                    for (Subjects.Named one : subjects.named(clause)) {
                        offer(one.entry(), here + likeness(clause, split.described), split, said, entries, worth);
                    }
                }
            }
        }
        if (entries.isEmpty()) {
            offer(found.entry(), most, split, said, entries, worth);
        }
        return entries.values().stream()
                .sorted(Comparator.comparing((Entry entry) -> worth.getOrDefault(entry.id(), 0.0)).reversed())
                .limit(MOST_CANDIDATES).toList();
    }

    /** What somebody is called, and not, as 囚歌 is, what they are known for. */
    private static boolean isBySurname(Subjects.Named one) {
        return one.word().charAt(0) == Folding.fold(one.entry().title()).charAt(0);
    }

    private static void offer(Entry entry, double likeness, Split split, Set<String> said, Map<String, Entry> entries,
            Map<String, Double> worth) {
        if ((entry.kind() == Kind.PERSON) == split.person && !said.contains(entry.id())) {
            entries.putIfAbsent(entry.id(), entry);
            worth.merge(entry.id(), likeness, Math::max);
        }
    }

    /** How much of a description a clause has. */
    private static double likeness(String clause, String described) {
        String said = POINTING.matcher(described).replaceAll("");
        int borne = 0;
        for (int i = 0; i + 1 < said.length(); i++) {
            borne += clause.contains(said.substring(i, i + 2)) ? 1 : 0;
        }
        return (double) borne / Math.max(1, said.length());
    }

    private Optional<Answer> about(Entry entry, Split split, Finding described) throws IOException {
        String name = Folding.fold(entry.title());
        return asking.ask(name + split.rest) instanceof Answer.Answered(Finding finding, Answer.Grounds grounds)
                && tells(finding, entry, name)
                        ? Optional.of(new Answer.Answered(finding,
                                grounds.understoodAs(entry.title() + " · " + split.rest)
                                        .further(beside(described, finding))))
                        : Optional.empty();
    }

    private static boolean tells(Finding finding, Entry entry, String name) {
        return finding.entry().id().equals(entry.id()) || Folding.fold(finding.sentence()).contains(name);
    }

    private static List<Finding> beside(Finding described, Finding finding) {
        return described.sentence().equals(finding.sentence()) ? List.of() : List.of(described);
    }

    /**
     * What both steps led to.
     *
     * @param described what says who is described
     */
    private record Crossing(Finding described, Answer answer) {

        /** Whether it says more than the answer in one step, which may just say who is described. */
        boolean isBetterThan(Answer direct, Split split) {
            return !(direct instanceof Answer.Answered(Finding finding, Answer.Grounds grounds))
                    || (split.asksOfLife() && finding.entry().kind() != Kind.PERSON)
                    || answer.confidence() > grounds.confidence()
                    || (finding.point().isEmpty() && finding.spans().getFirst().in(finding.passage().text())
                            .equals(described.spans().getFirst().in(described.passage().text())));
        }
    }

    /**
     * @param described what says who is meant
     * @param rest what is asked of that one
     */
    private record Split(String described, String rest, boolean person) {

        /** Whether it asks for what only people have. */
        boolean asksOfLife() {
            return person && LIFE.matcher(rest).find();
        }

        boolean asksWho() {
            return described.contains("谁");
        }

        /** What asks who or what is described. */
        String first() {
            Matcher pointing = POINTING.matcher(described);
            if (!person) {
                return pointing.replaceFirst("") + "是什么";
            }
            if (asksWho()) {
                return described;
            }
            String bare = pointing.replaceFirst("");
            return (bare.endsWith("的") ? bare + "人" : bare) + "是谁";
        }
    }
}
