package org.xianfeng.knowledge.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;

/** Shows answers: the sentence first, then quietly where it comes from, then where to go on. */
final class AnswerCard {

    private static final int MOST_RELATED = 2;
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_QUESTION = 100;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_SENTENCE = 1500;
    private static final String ITEM = "• ";

    private final Phrases phrases;

    AnswerCard(Phrases phrases) {
        this.phrases = phrases;
    }

    Reply show(Answer answer, Question question, Session session) {
        return switch (answer) {
            // other entries beside a sure answer would only make it look less sure
            case Answer.Answered(Finding finding, _) when SubjectQuestion.of(question.text())
                    .isThatOf(finding.entry()) ->
                offering(
                        answer.related().stream().limit(MOST_RELATED).toList(),
                        found(finding, card(finding, session), session));
            case Answer.Answered(Finding finding, _) -> offering(
                    answer.further().stream().map(further -> further.entry().heading()).toList(),
                    found(finding, understood(answer, sentence(finding), session), answer.further(), session));
            case Answer.Suggested(Finding finding, _) -> offering(
                    answer.related().stream().limit(MOST_RELATED).toList(),
                    asking(answer, found(finding, understood(answer,
                            phrases.say(session, "knowledge.suggested", sentence(finding)), session), session),
                            session));
            case Answer.NotFound _ -> offering(answer.related(), asking(answer, Reply.of(phrases.say(session,
                    answer.related().isEmpty() ? "knowledge.not-found" : "knowledge.not-found.near")), session));
        };
    }

    /** With a button for each thing that may have been meant. */
    private Reply asking(Answer answer, Reply reply, Session session) {
        Reply asking = reply;
        for (String reading : answer.readings()) {
            Optional<Button> button = AskAction.of(reading)
                    .map(action -> new Button(Characters.shortened(phrases.plain(session, "knowledge.meant", reading),
                            LONGEST_LABEL), action.text()));
            asking = button.isPresent() ? asking.with(button.get()) : asking;
        }
        return asking;
    }

    /** With what the question was taken for above it, so that who meant something else sees why. */
    private Markup understood(Answer answer, Markup text, Session session) {
        return answer.understoodAs()
                .map(question -> Markup.lines(Markup.italic(phrases.plain(session, "knowledge.understood",
                        Characters.shortened(question, LONGEST_QUESTION))), Markup.EMPTY, text))
                .orElse(text);
    }

    private Reply found(Finding finding, Markup text, Session session) {
        return found(finding, text, List.of(), session);
    }

    private Reply found(Finding finding, Markup text, List<Finding> further, Session session) {
        List<Markup> lines = new ArrayList<>(List.of(text, Markup.EMPTY, origin(finding.entry(), session)));
        for (Finding other : further) {
            lines.addAll(List.of(Markup.EMPTY, sentence(other), Markup.EMPTY, origin(other.entry(), session)));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        return reply.with(new Button(phrases.plain(session, "knowledge.whole"),
                EntryPage.first(finding.entry().id()).action()));
    }

    /** What is known of an entry, for who asks for it by name: a sentence, and who and where as far as it has them. */
    private Markup card(Finding finding, Session session) {
        List<Markup> facts = Stream.of(fact("knowledge.people", finding.entry().people(), session),
                fact("knowledge.places", finding.entry().places(), session)).flatMap(Optional::stream).toList();
        return facts.isEmpty()
                ? sentence(finding)
                : Markup.lines(sentence(finding), Markup.EMPTY, Markup.lines(facts));
    }

    private Optional<Markup> fact(String key, List<String> names, Session session) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(session, key,
                        names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))));
    }

    /** Title and date, then the sources, as far as the entry has them. */
    private Markup origin(Entry entry, Session session) {
        String date = entry.dates().stream().findFirst().map(first -> " · " + first.inChinese()).orElse("");
        Markup title = Markup.italic(entry.title() + date);
        return entry.sources().isEmpty()
                ? title
                : Markup.lines(title,
                        Markup.italic(phrases.plain(session, "knowledge.sources", Citations.of(entry))));
    }

    private static Reply offering(List<Heading> headings, Reply reply) {
        Reply offering = reply;
        for (Heading heading : headings) {
            offering = offering.with(new Button(Characters.shortened(heading.title(), LONGEST_LABEL),
                    EntryPage.first(heading.id()).action()));
        }
        return offering;
    }

    /** The sentence with the point of it in bold, or what it enumerates in lines of its own. */
    private static Markup sentence(Finding finding) {
        if (!finding.items().isEmpty() && finding.sentence().length() <= LONGEST_SENTENCE) {
            return list(finding);
        }
        String sentence = Characters.shortened(finding.sentence(), LONGEST_SENTENCE);
        String point = finding.point().orElse("");
        int start = sentence.indexOf(point);
        return point.isEmpty() || start < 0
                ? Markup.text(sentence)
                : Markup.text(sentence.substring(0, start)).then(Markup.bold(point))
                        .then(Markup.text(sentence.substring(start + point.length())));
    }

    private static Markup list(Finding finding) {
        String sentence = finding.sentence();
        List<Markup> lines = new ArrayList<>();
        lines.add(Markup.text(sentence.substring(0, sentence.indexOf(finding.items().getFirst()))));
        int end = 0;
        for (String item : finding.items()) {
            end = sentence.indexOf(item, end) + item.length();
            lines.add(Markup.text(ITEM + item));
        }
        String rest = sentence.substring(end);
        if (rest.chars().anyMatch(Character::isLetter)) {
            lines.add(Markup.text(rest));
        }
        return Markup.lines(lines.getFirst().html().isBlank() ? lines.subList(1, lines.size()) : lines);
    }
}
