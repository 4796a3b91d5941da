package org.xianfeng.knowledge.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.util.BytesRef;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.EntryNames;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.slot.QuestionType;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/** Finds what a question may go on about: its entry, or what the answer before said. */
public final class References {

    private static final int MOST = 4;

    /** What is no longer and asks for the same sort of thing asks the same again: 「下一次来了多少」. */
    private static final int LONGEST_ALIKE = 7;

    /** A name is no longer, nor what stands for one. */
    private static final int LONGEST_ENDING = 4;

    private static final Pattern OTHER = Pattern
            .compile("(?:那么?|还有|换成)?(.{1,24}?)的?(?:[那这](?:回|次|个|场|位|边))?呢?[?？！!。\\s]*");
    private static final Pattern SAYS_OTHER = Pattern.compile(".*呢[?？！!。\\s]*|(?:那么?|还有|换成).*");
    private static final Pattern EDGES = Pattern.compile("^[\\s·,，的?]+|[\\s?？。!！,，呢嘛]+$");

    private final PassageIndex index;
    private final Neighbours neighbours;

    public References(PassageIndex index) {
        this.index = index;
        this.neighbours = new Neighbours(index);
    }

    /**
     * What a question may go on about.
     *
     * @param folded the question
     * @param before what was asked and said before
     * @param topic the entry that it was said from
     */
    public Referents of(String folded, Turn before, Entry topic) throws IOException {
        Before past = new Before(before, topic);
        Optional<Pointer.Found> found = Pointer.in(folded);
        if (found.isEmpty() || found.get().pointer() == Pointer.SUBJECT) {
            Optional<Continuation> other = other(folded, past);
            if (other.isPresent()) {
                return Referents.another(other.get());
            }
        }
        boolean isPointedElsewhere = found.filter(one -> one.pointer() != Pointer.SUBJECT
                && one.pointer() != Pointer.LINK).isPresent();
        if (!isPointedElsewhere && isNamed(topic, folded)) {
            return Referents.NONE;
        }
        if (found.isEmpty()) {
            return isMostlyName(folded) ? Referents.NONE : Referents.unsaid(about(topic, folded));
        }
        Pointer.Found pointing = found.get();
        return switch (pointing.pointer()) {
            case NEIGHBOUR -> neighbour(pointing, past);
            case PRONOUN, PERSON -> person(pointing, past);
            case PLACE -> place(pointing, past);
            case DAY -> day(pointing, past);
            case SUBJECT -> Referents.of(Pointer.SUBJECT, List.of(about(topic, pointing.with(""))));
            case LINK -> EntryNames.in(folded, index.reader()).isEmpty()
                    ? Referents.of(Pointer.LINK, List.of(about(topic, folded)))
                    : Referents.NONE;
        };
    }

    /** 「毛泽东是谁」: who asks for somebody or something by name means that. */
    private boolean isMostlyName(String folded) throws IOException {
        return EntryNames.in(folded, index.reader()).stream()
                .anyMatch(name -> name.utf8ToString().length() * 2 > folded.length());
    }

    private static boolean isNamed(Entry entry, String folded) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .anyMatch(folded::contains);
    }

    private static Continuation about(Entry entry, String own) {
        return new Continuation(Folding.fold(entry.title()) + own, shown(entry.title(), own), Optional.of(entry.id()));
    }

    private static String shown(String subject, String asked) {
        return subject + " · " + EDGES.matcher(asked).replaceAll("");
    }

    /** 「那七大呢」: the question before, about something else. */
    private Optional<Continuation> other(String folded, Before past) throws IOException {
        Matcher subject = OTHER.matcher(folded);
        if (!subject.matches() || !SAYS_OTHER.matcher(folded).matches() || !QuestionType.by(folded).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = past.name();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> other = completed(subject.group(1), name.get());
        return other.map(whole -> new Continuation(past.question().replace(name.get(), whole),
                shown(whole, past.question().replace(name.get(), "")), Optional.empty()));
    }

    /** What is named in full, or with the ending that it shares with the name before: 洛川 behind 瓦窑堡会议. */
    private Optional<String> completed(String subject, String before) throws IOException {
        for (int length = 0; length <= Math.min(LONGEST_ENDING, before.length() - 1); length++) {
            String whole = subject + before.substring(before.length() - length);
            if (!EntryNames.in(whole, index.reader()).isEmpty()
                    && (length == 0 || !index.called(whole, 1).isEmpty())) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    /** None if nothing is known to be next; the question is then one of its own only if it names something. */
    private Referents neighbour(Pointer.Found pointing, Before past) throws IOException {
        Optional<Entry> beside = Optional.empty();
        for (Entry member : members(past)) {
            beside = beside.isPresent() ? beside : beside(member, pointing);
        }
        if (beside.isEmpty()) {
            boolean standsAlone = pointing.says("nth") || !EntryNames.in(pointing.question(), index.reader()).isEmpty();
            return standsAlone ? Referents.NONE : Referents.of(Pointer.NEIGHBOUR, List.of());
        }
        String own = EDGES.matcher(pointing.with("")).replaceAll("");
        Continuation same = about(beside.get(), past.asked());
        int length = Phrasing.plain(own).length();
        boolean isSame = length < 2 || (length <= LONGEST_ALIKE && past.asksAlike(own));
        return Referents.of(Pointer.NEIGHBOUR, List.of(isSame ? same : about(beside.get(), own)));
    }

    /** What may be one of a row: what the question before named, then the entry that answered it. */
    private List<Entry> members(Before past) throws IOException {
        List<Entry> members = new ArrayList<>();
        for (BytesRef name : EntryNames.in(past.question(), index.reader())) {
            for (String id : index.called(name.utf8ToString(), 1)) {
                index.entry(id).ifPresent(members::add);
            }
        }
        members.add(past.topic());
        return members;
    }

    private Optional<Entry> beside(Entry member, Pointer.Found pointing) throws IOException {
        if (pointing.says("nth")) {
            return neighbours.numbered(member, pointing.match().group("nth"));
        }
        boolean byTerm = pointing.says("unit") && pointing.match().group("unit").equals("届");
        String noun = pointing.says("noun") ? pointing.match().group("noun") : "";
        return neighbours.beside(member, pointing.says("next") ? 1 : -1, byTerm, noun);
    }

    private Referents person(Pointer.Found pointing, Before past) throws IOException {
        String own = pointing.with("");
        boolean isOne = !pointing.match().group().endsWith("们");
        boolean isTopic = past.topic().kind() == Kind.PERSON
                && (!past.asks(QuestionType.WHO) || past.name().isPresent());
        if (!isOne || isTopic) {
            return Referents.of(pointing.pointer(), List.of(about(past.topic(), own)));
        }
        List<Entry> asked = past.asks(QuestionType.WHO) ? List.of() : named(past.question());
        if (!asked.isEmpty()) {
            return Referents.of(pointing.pointer(), List.of(about(asked.getLast(), own)));
        }
        List<String> people = People.in(past.said(), past.topic(), past.question());
        if (past.asksForSeveral()) {
            return Referents.oneOf(pointing.pointer(), continuations(people, own));
        }
        List<Continuation> all = continuations(past.asks(QuestionType.WHO) ? people.stream().limit(1).toList() : people,
                own);
        return Referents.of(pointing.pointer(), all.isEmpty() ? List.of(about(past.topic(), own)) : all);
    }

    /** What is asked of these people, each from the entry about them if there is one. */
    private List<Continuation> continuations(List<String> people, String own) throws IOException {
        List<Continuation> all = new ArrayList<>();
        for (String name : people) {
            Optional<Entry> person = person(name);
            all.add(person.isPresent()
                    ? about(person.get(), own)
                    : new Continuation(Folding.fold(name) + own, shown(name, own), Optional.empty()));
        }
        return all.stream().distinct().limit(MOST).toList();
    }

    /** The people whom a folded question names. */
    private List<Entry> named(String question) throws IOException {
        List<Entry> people = new ArrayList<>();
        for (BytesRef name : EntryNames.in(question, index.reader())) {
            person(name.utf8ToString()).ifPresent(people::add);
        }
        return people;
    }

    private Optional<Entry> person(String name) throws IOException {
        for (String id : index.called(Folding.fold(name), MOST)) {
            Optional<Entry> entry = index.entry(id).filter(one -> one.kind() == Kind.PERSON);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private Referents place(Pointer.Found pointing, Before past) throws IOException {
        List<String> places = past.places();
        List<Continuation> all = new ArrayList<>();
        all.add(about(past.topic(), pointing.with("")));
        places.stream().limit(MOST).forEach(place -> all.add(new Continuation(pointing.with(Folding.fold(place)),
                shown(place, pointing.with("")), Optional.empty())));
        return past.asksForSeveral() && places.size() > 1
                ? Referents.oneOf(Pointer.PLACE, all.subList(1, all.size()))
                : Referents.of(Pointer.PLACE, all);
    }

    private static Referents day(Pointer.Found pointing, Before past) {
        List<SaidDay> days = SaidDay.in(past.said(), past.topic(), past.question());
        List<Continuation> all = Stream
                .concat(days.stream().flatMap(day -> day.as(pointing).stream()).distinct().limit(MOST)
                        .map(date -> new Continuation(pointing.with(date), shown(date, pointing.with("")),
                                Optional.empty())),
                        Stream.of(about(past.topic(), pointing.with(""))))
                .toList();
        return all.size() > 2 && past.asksForSeveral()
                ? Referents.oneOf(Pointer.DAY, all)
                : Referents.of(Pointer.DAY, all);
    }
}
