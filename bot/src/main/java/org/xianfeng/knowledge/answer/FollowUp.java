package org.xianfeng.knowledge.answer;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.FunctionWords;

/**
 * A question that may go on about the entry that answered the one before.
 *
 * @param searched what is asked in full
 * @param shown the same as a person sees it, the subject first
 * @param own what the question says itself
 */
record FollowUp(Kind kind, String searched, String shown, String own) {

    /** What tells that a question goes on. */
    enum Kind {

        /** 「那七大呢」: the question before, about something else. */
        OTHER_SUBJECT,

        /** 「他是哪里人」. */
        PERSON,

        /** 「这次会议通过了什么」. */
        POINTING,

        /** 「在哪儿开的」: too short to stand by itself. */
        SHORT
    }

    private static final int LONGEST_SHORT = 5;

    private static final int LONGEST_BARE = 2;

    /** What can be asked of almost any subject. */
    private static final Set<QuestionType> PLAIN = EnumSet.of(QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHO,
            QuestionType.HOW_MANY, QuestionType.WHY);

    private static final Pattern SUBJECT = Pattern.compile("(?:那么?)?(.{1,24}?)呢[?！!。]*");
    private static final Pattern PERSON = Pattern.compile("他们|她们|(?<![其吉])他|她");
    private static final Pattern POINTING = Pattern.compile("^那么?[,，]?|它们?|(?:这|那|(?<!应)该|(?<![因从彼如由])此)"
            + "(?:次|个|场|位|支|部|项|份|座)?(?:会议|战役|战斗|起义|文件|人|事件|事|运动|组织|地方|同志|精神)");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern EDGES = Pattern.compile("^[\\s·,，?]+|[\\s?？。!！,，]+$");

    /** Empty if the folded question stands by itself. */
    static Optional<FollowUp> of(String folded, Turn before, Entry topic) {
        Matcher subject = SUBJECT.matcher(folded);
        if (subject.matches() && QuestionType.by(folded).isEmpty()) {
            return aboutOther(subject.group(1), Folding.fold(before.question()), topic);
        }
        if (PERSON.matcher(folded).find()) {
            return Optional.of(about(topic, Kind.PERSON, PERSON.matcher(folded).replaceAll("")));
        }
        if (POINTING.matcher(folded).find()) {
            return Optional.of(about(topic, Kind.POINTING, POINTING.matcher(folded).replaceAll("")));
        }
        return content(folded).length() > LONGEST_SHORT || NUMBER.matcher(folded).find()
                ? Optional.empty()
                : Optional.of(about(topic, Kind.SHORT, folded));
    }

    private static FollowUp about(Entry topic, Kind kind, String own) {
        return new FollowUp(kind, Folding.fold(topic.title()) + own, shown(topic.title(), own), own);
    }

    private static Optional<FollowUp> aboutOther(String subject, String before, Entry topic) {
        return Stream.concat(Stream.of(topic.title()), topic.aliases().stream()).map(Folding::fold)
                .filter(before::contains).max(Comparator.comparingInt(String::length))
                .map(name -> new FollowUp(Kind.OTHER_SUBJECT, before.replace(name, subject),
                        shown(subject, before.replace(name, "")), subject));
    }

    private static String shown(String subject, String asked) {
        return subject + " · " + EDGES.matcher(asked).replaceAll("");
    }

    /** Whether it says next to nothing beside what it asks for: 「在哪儿」, 「什么时候的事」. */
    boolean isBare() {
        int length = content(own).length();
        return length == 0 || (length <= LONGEST_BARE && QuestionType.by(own).stream().anyMatch(PLAIN::contains));
    }

    private static String content(String folded) {
        return SAYS_NOTHING.matcher(FunctionWords.cut(folded)).replaceAll("");
    }
}
