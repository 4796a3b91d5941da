package org.xianfeng.knowledge.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.slot.QuestionType;
import org.xianfeng.knowledge.text.EntityRecognizer;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/** What was asked and said before. */
final class Before {

    private static final Pattern SEVERAL = Pattern.compile("哪些|有哪|都是谁|都有谁|哪[几两二三四五六七八九十]|[两二三四五六七八九十几](?:个人|位)是|都是");
    private static final Pattern SORT_OF_PLACE = Pattern.compile("哪一?[个座]?(省|市|县|镇|村|乡|岛)");
    private static final Pattern EDGES = Pattern.compile("^[\\s·,，的?]+|[\\s?？。!！,，呢嘛]+$");

    private final Turn turn;
    private final Entry topic;
    private final String question;

    /** @param topic the entry that it was said from */
    Before(Turn turn, Entry topic) {
        this.turn = turn;
        this.topic = topic;
        this.question = Folding.fold(turn.question());
    }

    Entry topic() {
        return topic;
    }

    String said() {
        return turn.said();
    }

    /** Folded. */
    String question() {
        return question;
    }

    boolean asks(QuestionType type) {
        return QuestionType.by(Phrasing.plain(question)).contains(type);
    }

    boolean asksForSeveral() {
        return SEVERAL.matcher(question).find();
    }

    /** What the question calls the entry. */
    Optional<String> name() {
        return Stream.concat(Stream.of(topic.title()), topic.aliases().stream()).map(Folding::fold)
                .filter(question::contains).max(Comparator.comparingInt(String::length));
    }

    /** What was asked, without the name. */
    String asked() {
        return EDGES.matcher(name().map(name -> question.replace(name, "")).orElse(question)).replaceAll("");
    }

    /** Whether what is asked now is of the same sort. */
    boolean asksAlike(String own) {
        return QuestionType.by(Phrasing.plain(own)).stream().anyMatch(this::asks);
    }

    /** The places that the answer names: the one that was asked for, else those that the entry knows, else any. */
    List<String> places() {
        Matcher sort = SORT_OF_PLACE.matcher(question);
        if (sort.find()) {
            List<String> such = Pattern.compile("\\p{IsHan}{2}" + sort.group(1)).matcher(turn.said()).results()
                    .map(MatchResult::group).filter(this::isNew).distinct().toList();
            if (!such.isEmpty()) {
                return such;
            }
        }
        List<String> known = topic.places().stream().filter(turn.said()::contains).filter(this::isNew).toList();
        return known.isEmpty()
                ? EntityRecognizer.places(turn.said()).filter(this::isNew).distinct().toList()
                : known;
    }

    private boolean isNew(String name) {
        return !question.contains(Folding.fold(name));
    }
}
