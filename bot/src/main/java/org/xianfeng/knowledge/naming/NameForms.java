package org.xianfeng.knowledge.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.DictionaryEntities;
import org.xianfeng.knowledge.text.Folding;

/** The forms under which an entry may be asked for beside its names. Whether another entry has the same is not known here. */
public final class NameForms {

    /** Enough for what the rules give; a bound for entries with very many aliases. */
    private static final int MOST = 400;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("[“”\"‘’'「」『』《》〈〉]|\\([^)]*\\)");
    private static final Pattern WHO = Pattern
            .compile("^(?:中国人民|中国共产党|中华人民共和国|中共中央、?国务院|中共中央|国务院)(?=[\\p{IsHan}&&[^的第]]\\p{IsHan}{2})");
    private static final Pattern ABOUT = Pattern.compile("^关于(?=\\p{IsHan}{5})|的(?=决定|决议|意见|指示|通知|报告|规定|建议|方针|思想)");

    private NameForms() {}

    /** All forms that follow from what the entry is called and from what it tells of names, of itself and of others. */
    public static List<NameForm> of(Entry entry) {
        String title = Folding.fold(entry.title());
        Set<String> names = Stream.concat(Stream.of(title), entry.aliases().stream().map(Folding::fold))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<NameForm> shorter = names.stream().flatMap(name -> forms(entry.kind(), name))
                .filter(form -> !names.contains(form.form()));
        Stream<NameForm> people = entry.kind() == Kind.PERSON ? PersonForms.of(entry, title).stream() : Stream.empty();
        return Stream.of(shorter, people, ToldNames.in(entry)).flatMap(forms -> forms)
                .filter(form -> form.form().length() >= SHORTEST && form.form().length() <= LONGEST)
                .filter(form -> !form.form().equals(form.name())).distinct().limit(MOST).toList();
    }

    private static Stream<NameForm> forms(Kind kind, String name) {
        String bare = bare(name);
        String without = WHO.matcher(bare).replaceFirst("");
        Stream<String> shorter = Stream.of(bare, without)
                .flatMap(form -> Stream.of(form, ABOUT.matcher(form).replaceAll("")));
        return Stream.concat(shorter, Ending.others(kind, bare))
                .filter(form -> form.length() > SHORTEST || form.equals(bare)).distinct()
                .map(form -> new NameForm(form, name));
    }

    /** Without what marks a title, and without what is told in brackets. */
    static String bare(String name) {
        return MARKS.matcher(name).replaceAll("");
    }

    /** What a name may end in, and what may be said instead; a stem stands alone if it is no word or place of its own. */
    private record Ending(Set<Kind> kinds, Pattern pattern, List<String> others, boolean alone) {

        /** A stem that lists, tells whose or numbers is no name without its ending. */
        private static final Pattern NO_STEM = Pattern.compile(".*[的次、和与]\\p{IsHan}*");
        private static final Set<Kind> FIGHTS = Set.of(Kind.BATTLE, Kind.CAMPAIGN, Kind.EVENT);

        private static final List<Ending> ALL = List.of(
                new Ending(Set.of(Kind.MEETING, Kind.EVENT), Pattern.compile("(?<=\\p{IsHan}{2})会议$"), List.of("会"),
                        false),
                new Ending(FIGHTS, Pattern.compile("(?<=\\p{IsHan}{2})(?:战役|战斗|大捷|会战|大战|伏击战|阻击战|保卫战)$"),
                        List.of("战役", "战斗", "大捷", "会战", "大战", "之战", "一战", "一役"), true),
                new Ending(Set.of(Kind.UPRISING, Kind.EVENT, Kind.BATTLE),
                        Pattern.compile("(?<=\\p{IsHan}{2})(?:武装)?起义$"),
                        List.of("起义", "暴动", "武装起义", "武装暴动"), false),
                new Ending(Set.of(Kind.EVENT, Kind.MOVEMENT), Pattern.compile("(?<=\\p{IsHan}{2})(?:事变|事件)$"),
                        List.of("事变", "事件"), false));

        private static Stream<String> others(Kind kind, String name) {
            return ALL.stream().filter(ending -> ending.kinds.contains(kind)).flatMap(ending -> ending.of(name));
        }

        private Stream<String> of(String name) {
            Matcher end = pattern.matcher(name);
            if (!end.find() || NO_STEM.matcher(name.substring(0, end.start())).matches()) {
                return Stream.empty();
            }
            String stem = name.substring(0, end.start());
            Stream<String> forms = others.stream().map(stem::concat);
            return alone && !DictionaryEntities.hasWord(stem) ? Stream.concat(forms, Stream.of(stem)) : forms;
        }
    }
}
