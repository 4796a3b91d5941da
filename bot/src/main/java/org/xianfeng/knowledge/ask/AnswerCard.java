package org.xianfeng.knowledge.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;

/** Shows an answer: the sentence first, then quietly where it comes from (two sources at most), then where to go on. */
public final class AnswerCard {

    private static final int MOST_RELATED = 2;
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_QUESTION = 100;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_SENTENCE = 1500;
    private static final String ITEM = "• ";

    private final Phrases phrases;
    private final Locale language;
    private final UnaryOperator<String> opening;

    /** @param opening the action of a button that opens the entry with this id */
    public AnswerCard(Phrases phrases, Locale language, UnaryOperator<String> opening) {
        this.phrases = phrases;
        this.language = language;
        this.opening = opening;
    }

    public Reply show(Answer answer, Question question) {
        return switch (answer) {
            // other entries beside a sure answer would only make it look less sure
            case Answer.Answered(Finding finding, _) when SubjectQuestion.of(question.text())
                    .isThatOf(finding.entry()) ->
                offering(
                        answer.related().stream().limit(MOST_RELATED).toList(),
                        found(finding, card(finding)));
            case Answer.Answered(Finding finding, _) -> offering(
                    answer.further().stream().map(further -> further.entry().heading()).toList(),
                    found(finding, understood(answer, ruled(answer, translated(answer, sentence(finding)))),
                            answer.further()));
            case Answer.Suggested(Finding finding, _) -> offering(
                    answer.related().stream().limit(MOST_RELATED).toList(),
                    asking(answer, found(finding, understood(answer,
                            phrases.say(language, "knowledge.suggested", sentence(finding))))));
            case Answer.Surveyed(Overview overview, _) -> overview(overview, 0);
            case Answer.NotFound _ -> offering(answer.related(), asking(answer, Reply.of(notFound(answer, question))));
        };
    }

    /** So many of its items as fit on a screen, each with a button that opens it. */
    Reply overview(Overview overview, int page) {
        List<Overview.Item> shown = overview.items().stream().skip((long) page * Overview.PAGE).limit(Overview.PAGE)
                .toList();
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(overview.headline()), Markup.EMPTY));
        shown.forEach(item -> lines.add(Markup.text(ITEM + item.entry().title() + " · " + item.date().inChinese())));
        Reply reply = offering(shown.stream().map(Overview.Item::entry).distinct().toList(),
                Reply.of(Markup.lines(lines)));
        int rest = overview.items().size() - (page + 1) * Overview.PAGE;
        return rest <= 0
                ? reply
                : reply.withRows(1, AskVerbs.more(phrases.plain(language, "knowledge.more", rest), overview.again(),
                        page + 1).stream().toList());
    }

    /** With a button for each thing that may have been meant. */
    private Reply asking(Answer answer, Reply reply) {
        return reply.withRows(1, answer.readings().stream().flatMap(reading -> AskVerbs.asking(
                Characters.shortened(phrases.plain(language, "knowledge.meant", reading), LONGEST_LABEL), reading)
                .stream())
                .toList());
    }

    /** What it says in English, if it was asked in English, above the sentence. */
    private Markup translated(Answer answer, Markup text) {
        return answer.english().map(reply -> Markup.lines(
                reply.line().map(Markup::bold).orElseGet(() -> phrases.say(language, "knowledge.english.says")),
                Markup.EMPTY, text)).orElse(text);
    }

    /** With whether a statement is so above the sentence that settles it. */
    private Markup ruled(Answer answer, Markup text) {
        return answer.ruling()
                .map(ruling -> Markup.lines(Markup.bold(phrases.plain(language, switch (ruling) {
                    case YES -> "knowledge.ruling.yes";
                    case NO -> "knowledge.ruling.no";
                    case UNSAID -> "knowledge.ruling.unsaid";
                })), Markup.EMPTY, text)).orElse(text);
    }

    private Markup notFound(Answer answer, Question question) {
        if (answer.readings().size() > 1) {
            return phrases.say(language, "knowledge.which");
        }
        boolean near = !answer.related().isEmpty();
        return answer.english().isPresent()
                ? phrases.say(language, near ? "knowledge.english.not-found.near" : "knowledge.english.not-found")
                : new NotFoundWords(phrases, language).of(question.text(), near);
    }

    /** With what the question was taken for above it, so that who meant something else sees why. */
    private Markup understood(Answer answer, Markup text) {
        return answer.understoodAs()
                .map(question -> Markup.lines(Markup.italic(phrases.plain(language, "knowledge.understood",
                        Characters.shortened(question, LONGEST_QUESTION))), Markup.EMPTY, text))
                .orElse(text);
    }

    private Reply found(Finding finding, Markup text) {
        return found(finding, text, List.of());
    }

    private Reply found(Finding finding, Markup text, List<Finding> further) {
        List<Markup> lines = new ArrayList<>(List.of(text, Markup.EMPTY, origin(finding)));
        for (Finding other : further) {
            lines.addAll(List.of(Markup.EMPTY, sentence(other), Markup.EMPTY, origin(other)));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        return reply.with(new Button(phrases.plain(language, "knowledge.whole"),
                opening.apply(finding.entry().id())));
    }

    /** What is known of an entry, for who asks for it by name: a sentence, and who and where as far as it has them. */
    private Markup card(Finding finding) {
        List<Markup> facts = Stream.of(fact("knowledge.people", finding.entry().people()),
                fact("knowledge.places", finding.entry().places())).flatMap(Optional::stream).toList();
        return facts.isEmpty()
                ? sentence(finding)
                : Markup.lines(sentence(finding), Markup.EMPTY, Markup.lines(facts));
    }

    private Optional<Markup> fact(String key, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(language, key,
                        names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"))));
    }

    /** Title, heading and date, then the best sources, as far as the entry has them. */
    private Markup origin(Finding finding) {
        Entry entry = finding.entry();
        String date = entry.dates().stream().findFirst().map(first -> " · " + first.inChinese()).orElse("");
        String called = finding.passage().titled() + date;
        Markup title = OwnFirst.isOwn(entry)
                ? Markup.italic(phrases.plain(language, "knowledge.own", called))
                : Markup.italic(called);
        return entry.sources().isEmpty()
                ? title
                : Markup.lines(title,
                        Markup.italic(phrases.plain(language, "knowledge.sources", Citations.best(entry))));
    }

    private Reply offering(List<Heading> headings, Reply reply) {
        return reply.withRows(1, headings.stream().map(heading -> new Button(
                Characters.shortened(heading.title(), LONGEST_LABEL), opening.apply(heading.id()))).toList());
    }

    /** The sentence with the point of it in bold, or what it enumerates in lines of its own. */
    private static Markup sentence(Finding finding) {
        if (!finding.items().isEmpty() && finding.sentence().length() <= LONGEST_SENTENCE) {
            return ItemLines.of(finding.sentence(), finding.items());
        }
        String sentence = shortened(finding.sentence());
        String point = finding.point().orElse("");
        int start = sentence.indexOf(point);
        return point.isEmpty() || start < 0
                ? Markup.text(sentence)
                : Markup.text(sentence.substring(0, start)).then(Markup.bold(point))
                        .then(Markup.text(sentence.substring(start + point.length())));
    }

    /** What is too long ends where a sentence or a part of a list does. */
    private static String shortened(String sentence) {
        String start = Characters.shortened(sentence, LONGEST_SENTENCE);
        if (start.equals(sentence)) {
            return sentence;
        }
        int mark = Math.max(start.lastIndexOf('。'), start.lastIndexOf('；'));
        return mark < 0 ? start : start.substring(0, mark + 1) + "…";
    }
}
