package org.xianfeng.knowledge.naming;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;

/**
 * Names that a text tells of: 平汉战役又称邯郸战役. Of whom it tells is what stands right before; since nobody knows where a
 * name begins, each ending of that is given, and whoever looks the form up takes the longest that is an entry's name.
 */
final class ToldNames {

    private static final String VERB = "(?:[,，(]?)(?:又称|史称|简称|亦称|也称|俗称|又名|通称|又叫|也叫|原名|本名|化名|别名)(?:为|叫|作)?";
    private static final String QUOTED = "[“《]([^“”《》]{2,12})[”》]";
    private static final String PLAIN = "(\\p{IsHan}{2,10}?)(?=[,，。;；)、]|是|指|$)";
    private static final Pattern MAY_TELL = Pattern.compile("[称名叫]");
    private static final Pattern TOLD = Pattern
            .compile("([\\p{IsHan}\\d“”《》·]{2,24})" + VERB + "(?:" + QUOTED + "|" + PLAIN + ")");

    private static final int SHORTEST = 2;

    private ToldNames() {}

    static Stream<NameForm> in(Entry entry) {
        return Stream.of(entry.text().split("(?<=[。；])")).filter(sentence -> MAY_TELL.matcher(sentence).find())
                .flatMap(sentence -> TOLD.matcher(Folding.fold(sentence)).results()).flatMap(ToldNames::forms);
    }

    private static Stream<NameForm> forms(MatchResult told) {
        String before = NameForms.bare(told.group(1));
        String form = told.group(2) == null ? told.group(3) : told.group(2);
        return form.length() < 3
                ? Stream.empty()
                : IntStream.rangeClosed(0, before.length() - SHORTEST)
                        .mapToObj(before::substring).map(name -> new NameForm(form, name));
    }
}
