package org.xianfeng.knowledge.english;

import java.util.Set;

import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.EnglishNames.Named;

/** The day that an entry is dated by, which is what a question asks for that asks when the entry was and nothing else. */
final class MainDate {

    /** What is asked for by when was it alone. */
    private static final Set<String> BEING = Set.of("召开", "发生", "爆发", "成立", "开幕", "签订", "发表", "通过", "开始", "发动");

    private MainDate() {}

    /** Whether the question asks when the entry was. */
    static boolean isAsked(EnglishQuestion question, Named main) {
        return question.asking() == Asking.WHEN && question.names().size() == 1
                && main.entry().kind() != Kind.PERSON && main.chinese().equals(main.entry().title())
                && question.words(Role.NOUN).isEmpty()
                && question.words(Role.VERB).stream().allMatch(verb -> BEING.contains(verb)
                        || main.chinese().contains(verb));
    }

    static boolean isIn(String sentence, EntryDate date) {
        return sentence.replace(" ", "").contains(date.from().inChinese());
    }
}
