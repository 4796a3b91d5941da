package org.xianfeng.knowledge.english;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.index.EnglishNames.Named;
import org.xianfeng.knowledge.text.Section;
import org.xianfeng.knowledge.text.Sentences;
import org.xianfeng.knowledge.text.Span;

/**
 * The sentence of the entry asked about that has what was asked for, where the one found has not: a translated question
 * has fewer words to tell sentences apart by than one that somebody wrote.
 */
final class BetterSentence {

    private static final Map<String, Pattern> EVIDENCE = Map.of("意义",
            Pattern.compile("标志|转折|开创|奠定|生死攸关|第一枪|挽救|里程碑|揭开|开端|重[大要]意义|历史意义|深远"), "结果",
            Pattern.compile("结果|歼|胜利|伤亡|失败"), "影响", Pattern.compile("影响|推动|促进|开创|标志"), "决定",
            Pattern.compile("决定|确定|决议|规定|选举|增选|通过"));
    private static final Pattern REASON = Pattern.compile("因为|由于|为了|原因|目的|[要请]求|主张|迫使|逼");

    private BetterSentence() {}

    static Finding of(Finding found, EnglishQuestion question, Named main) {
        Optional<Predicate<String>> evidence = evidence(question, main);
        if (evidence.isEmpty() || evidence.get().test(found.sentence())) {
            return found;
        }
        Entry entry = main.entry();
        return Section.of(entry.text()).stream()
                .flatMap(section -> Sentences.of(section.text()).stream()
                        .filter(span -> evidence.get().test(span.in(section.text())))
                        .map(span -> finding(entry, section, span, question)))
                .findFirst().orElse(found);
    }

    /** What a sentence looks like that answers; empty if that cannot be told. */
    private static Optional<Predicate<String>> evidence(EnglishQuestion question, Named main) {
        if (MainDate.isAsked(question, main)) {
            return main.entry().dates().stream().findFirst().map(date -> sentence -> MainDate.isIn(sentence, date));
        }
        List<String> nouns = question.words(Role.NOUN);
        return switch (question.asking()) {
            case HOW_MANY -> Optional.of(sentence -> EnglishNumbers.counted(sentence, nouns).isPresent());
            case WHY -> Optional.of(question.asksOf("意义") ? matching("意义") : REASON.asPredicate());
            case WHAT -> question.words().stream().map(Words.Word::chinese).filter(EVIDENCE::containsKey).findFirst()
                    .map(BetterSentence::matching);
            case WHEN, WHERE, WHO -> Optional.empty();
        };
    }

    private static Predicate<String> matching(String asked) {
        return sentence -> Optional.ofNullable(EVIDENCE.get(asked)).map(Pattern::asPredicate)
                .filter(evidence -> evidence.test(sentence)).isPresent();
    }

    private static Finding finding(Entry entry, Section section, Span span, EnglishQuestion question) {
        Optional<String> point = question.asking() == Asking.WHEN
                ? entry.dates().stream().findFirst().map(EntryDate::from).map(from -> from.inChinese())
                : Optional.empty();
        return new Finding(entry, new Passage(entry.id(), entry.title(), section.heading(), section.text()),
                List.of(span), point, List.of());
    }
}
