package org.xianfeng.knowledge.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.DictionaryEntities;
import org.xianfeng.knowledge.text.Folding;

/** How people speak of somebody: with a title behind the whole name, the surname or the given name. */
final class PersonForms {

    /** Whoever was born before had grown old when the republic was founded. */
    private static final int OLD = 1890;
    private static final int REPUBLIC = 1949;

    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private static final List<String> OF_ANYBODY = List.of("同志", "先生", "烈士", "英雄", "将军", "元帅", "大将", "上将", "院士", "主席",
            "总理",
            "总书记", "委员长", "总司令", "司令", "司令员", "政委", "军长", "师长", "书记", "老师", "教授", "医生", "大夫", "老人");

    /** What stands behind the surname of whom the entry says this. */
    private static final List<Rank> RANKS = List.of(
            new Rank("元帅军衔|授予元帅|(?m)^\\p{IsHan}{2,3}元帅$", List.of("帅", "总", "老总", "元帅", "大将军")),
            new Rank("大将军衔|授予大将", List.of("大将", "将军")), new Rank("上将军衔|授予上将", List.of("上将", "将军")),
            new Rank("将领|将军|军长|师长|司令|总指挥|军团长", List.of("将军")), new Rank("院士|学部委员|诺贝尔", List.of("院士")), office("总理"),
            office("主席"), office("总书记"), office("委员长"), office("总司令"));

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
        if (name.length() == 3 && !DictionaryEntities.isOrdinaryWord(name.substring(1))) {
            forms.add(name.substring(1) + "同志");
            RANKS.stream().filter(rank -> rank.pattern.matcher(told).find()).flatMap(rank -> rank.titles.stream())
                    .filter(address -> address.length() > 1).forEach(address -> forms.add(name.substring(1) + address));
        }
        if (entry.dates().stream().anyMatch(life -> life.from().year() <= OLD && life.to().year() > REPUBLIC)) {
            forms.add(surname + "老");
        }
        return forms.stream().map(form -> new NameForm(form, title)).toList();
    }

    /** An office that somebody is said to have held, or is called by. */
    private static Rank office(String title) {
        return new Rank("(?:任|当选|担任|出任)为?[^。,;、]{0,14}" + title + "(?!团|部|府)|(?m)" + title + "$|^国家" + title,
                List.of(title));
    }

    /** What it says of this one: the sentences with the name, and the aliases. */
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
