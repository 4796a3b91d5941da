package org.xianfeng.knowledge.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;

/** How people speak of somebody: with a title behind the whole name, the surname or the given name. */
final class PersonForms {

    /** Whoever was born before had grown old when the republic was founded. */
    private static final int OLD = 1890;

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private static final List<String> OF_ANYBODY = List.of("同志", "先生", "烈士", "英雄", "将军", "元帅", "大将", "上将", "院士", "主席", "总理",
            "总书记", "委员长", "总司令", "司令", "司令员", "政委", "军长", "师长", "书记", "老师", "教授", "医生", "大夫", "老人");

    /** What stands behind the surname, for whom the entry says this of. */
    private static final List<Rank> RANKS = List.of(new Rank("元帅军衔|授予元帅|\\p{IsHan}{2,3}元帅(?=\n|$)", List.of("帅", "总", "老总", "元帅")),
            new Rank("大将军衔|授予大将", List.of("大将", "将军")), new Rank("上将军衔|授予上将", List.of("上将", "将军")),
            new Rank("科学院院士|工程院院士|学部委员", List.of("院士")), new Rank("国务院总理|政务院总理", List.of("总理")),
            new Rank("(?:中央委员会|国家|军委|共和国|政府)主席", List.of("主席")), new Rank("任[^。,]{0,8}总书记|当选[^。,]{0,12}总书记|总书记(?=\n|$)", List.of("总书记")),
            new Rank("诺贝尔", List.of("院士", "教授")), new Rank("全国人大常委会委员长|委员会委员长", List.of("委员长")),
            new Rank("军委[^。]{0,6}主席[^。]{0,20}副主席|军委副主席", List.of("副主席")), new Rank("前委书记|党代表", List.of("委员")),
            new Rank("总司令", List.of("总司令")), new Rank("政治委员|政委", List.of("政委")));

    private PersonForms() {}

    static List<NameForm> of(Entry entry, String title) {
        String name = NameForms.bare(title);
        if (!NAME.matcher(name).matches()) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        OF_ANYBODY.forEach(address -> forms.add(name + address));
        String surname = name.substring(0, 1);
        String told = told(entry, name);
        RANKS.stream().filter(rank -> rank.pattern.matcher(told).find())
                .forEach(rank -> rank.titles.forEach(address -> forms.add(surname + address)));
        if (name.length() == 3) {
            String given = name.substring(1);
            Stream.of("同志", "总理", "主席", "总书记").forEach(address -> forms.add(given + address));
        }
        if (entry.dates().stream().findFirst().filter(life -> life.from().year() <= OLD).isPresent()) {
            forms.add(surname + "老");
        }
        return forms.stream().map(form -> new NameForm(form, title)).toList();
    }

    /** What it says of this one, not of others: the clauses that name nobody else, and the aliases. */
    private static String told(Entry entry, String name) {
        Stream<String> clauses = Stream.of(Folding.fold(entry.text()).split("[。;；]"))
                .filter(sentence -> sentence.contains(name));
        return Stream.concat(clauses, entry.aliases().stream().map(Folding::fold)).collect(Collectors.joining("\n"));
    }

    private record Rank(Pattern pattern, List<String> titles) {

        Rank(String pattern, List<String> titles) {
            this(Pattern.compile(pattern), titles);
        }
    }
}
