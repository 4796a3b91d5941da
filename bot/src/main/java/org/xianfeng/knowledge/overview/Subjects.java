package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.index.EntryNames;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.EntityRecognizer;
import org.xianfeng.knowledge.text.Folding;

/** Finds what a question, or a part of one, is about, and when that was. */
final class Subjects {

    private static final int MOST_CALLED_SO = 5;

    /** What is answered less surely is too uncertain to be compared with something else. */
    private static final double SURE = 0.4;

    /** So much of what is described must stand where it was found. */
    private static final double TOLD = 0.75;

    /** What happened to whom is named, in one word: its characters elsewhere tell nothing. */
    private static final int SHORT = 3;

    private static final double TOLD_FOR_SURE = 0.9;

    private static final Pattern DATE = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");
    private static final Pattern OVER = Pattern.compile("^(?:开|打|办|走|收)?(?:完|结束|闭幕|胜利|到达)");

    /** What names end in, and what tells that one is meant. */
    private static final List<Noun> NOUNS = List.of(new Noun("战役", "仗|打|战"), new Noun("会议", "会"),
            new Noun("起义", "起义|暴动"), new Noun("大捷", "仗|打"), new Noun("大战", "仗|打|战"), new Noun("运动", "运动"),
            new Noun("战斗", "仗|打"), new Noun("会战", "仗|打|战"), new Noun("事变", "事变"), new Noun("事件", "事件"));
    /** Where things of one sort are listed, their noun may be missing: 辽沈、淮海、平津. */
    private static final Pattern SEVERAL = Pattern.compile("[、,]");
    /** What looks like a name that ends in such a noun. */
    private static final Pattern CALLED = Pattern
            .compile("([^的这那次个场]{2})(?:会议|起义|战役|战斗|事变|事件|惨案|暴动|大捷|会战)$");
    private static final Pattern VERB = Pattern.compile(
            "通车|解放|回归|创刊|问世|开办|建成|开通|发射|上天|完工|竣工|通过|发表|签订|成立|创立|牺牲|去世|出生");

    private final PassageIndex index;
    private final Asking asking;

    Subjects(PassageIndex index, Asking asking) {
        this.index = index;
        this.asking = asking;
    }

    /** The entries with a date that a text calls by their names, in its order, each once. */
    List<Named> named(String text) throws IOException {
        return mentioned(text).stream().filter(one -> !one.entry().dates().isEmpty()).toList();
    }

    /** The same without places, whose dates are those of something that happened there. */
    List<Named> happened(String text) throws IOException {
        return named(text).stream().filter(one -> one.entry().kind() != Kind.PLACE).toList();
    }

    /** The same of all entries. */
    List<Named> mentioned(String text) throws IOException {
        List<Named> all = new ArrayList<>();
        int from = 0;
        for (BytesRef name : EntryNames.in(text, index.reader())) {
            String word = name.utf8ToString();
            int at = text.indexOf(word, from);
            Optional<Entry> entry = called(word);
            if (at >= 0 && word.length() > 1 && entry.isPresent()) {
                all.add(new Named(word, at, entry.get()));
                from = at + word.length();
            }
        }
        return all;
    }

    /** Whether a sentence of the library answers a question as a whole, with the very thing that is asked for. */
    boolean isTold(String question) throws IOException {
        return asking.ask(question) instanceof Answer.Answered(Finding finding, Answer.Grounds grounds)
                && grounds.confidence() >= TOLD_FOR_SURE && finding.point().isPresent();
    }

    /** Who is named in a text, known to the library or not. */
    List<String> people(String text) {
        return EntityRecognizer.people(text).toList();
    }

    /** Whether a text begins with the name of an entry that is somebody. */
    boolean startsWithName(String text) throws IOException {
        List<Named> named = named(text);
        return !named.isEmpty() && named.getFirst().at() == 0 && named.getFirst().isPerson();
    }

    /** The entry with this name; the one with this title rather than one that has it beside its title. */
    Optional<Entry> called(String name) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String id : index.called(name, MOST_CALLED_SO)) {
            index.entry(id).ifPresent(entries::add);
        }
        return entries.stream()
                .min(Comparator.<Entry, Boolean>comparing(entry -> !Folding.fold(entry.title()).equals(name))
                        .thenComparing(entry -> entry.kind() == Kind.PLACE));
    }

    /** Of a name in a question, with the date that is meant. */
    Optional<Subject> dated(Named named, String after, boolean death) throws IOException {
        Entry entry = named.entry;
        EntryDate first = entry.dates().getFirst();
        if (entry.kind() == Kind.PERSON) {
            PartialDate date = death ? first.to() : first.from();
            return Optional.of(new Subject(entry.title(), entry, new EntryDate(date, date)));
        }
        Matcher verb = VERB.matcher(after);
        if (entry.dates().size() > 1 && verb.lookingAt()) {
            return asked(named.word + verb.group());
        }
        boolean isWhole = Folding.fold(entry.title()).equals(named.word) || entry.dates().size() == 1;
        if (!isWhole) {
            return asked(named.word);
        }
        EntryDate date = OVER.matcher(after).find() ? new EntryDate(first.to(), first.to()) : first;
        return Optional.of(new Subject(named.word, entry, first.from().day() > 0 ? date : exact(named, date)));
    }

    /** The day, where a sentence of the entry tells it and the entry itself is dated by a month or a year. */
    private EntryDate exact(Named named, EntryDate date) throws IOException {
        return asking.ask(named.word + "是什么时候") instanceof Answer.Answered(Finding finding, _)
                && finding.entry().id().equals(named.entry.id())
                        ? finding.point().map(Folding::fold).map(DATE::matcher).filter(Matcher::matches)
                                .filter(day -> day.group(3) != null).map(Subjects::date)
                                .filter(day -> day.toString().startsWith(date.from().toString())).orElse(date)
                        : date;
    }

    /** What a part of a question describes, whose noun or verb may stand elsewhere: 遵义、通道、黎平三个会. */
    Optional<Subject> completed(String part, String whole) throws IOException {
        Optional<Named> named = withNoun(part, whole);
        if (named.isPresent()) {
            return dated(named.get(), "", false);
        }
        Matcher verb = VERB.matcher(whole);
        String said = verb.find() && !VERB.matcher(part).find() ? part + verb.group() : part;
        Optional<Named> done = dated(Wording.milestones(said));
        return done.isPresent() ? dated(done.get(), "", false) : asked(said);
    }

    /** Whether a part is a name but for its noun. */
    boolean lacksNoun(String part, String whole) throws IOException {
        return withNoun(part, whole).isPresent();
    }

    private Optional<Named> withNoun(String part, String whole) throws IOException {
        String bare = Wording.bare(part);
        Optional<Named> any = Optional.empty();
        for (Noun noun : NOUNS) {
            Optional<Named> named = bare.length() > 1 ? dated(bare + noun.word()) : Optional.empty();
            if (named.isPresent() && noun.told().matcher(whole).find()) {
                return named;
            }
            any = any.isPresent() ? any : named;
        }
        return any.isPresent() && !SEVERAL.matcher(whole).find() ? Optional.empty() : any;
    }

    private Optional<Named> dated(String name) throws IOException {
        return called(name).filter(entry -> !entry.dates().isEmpty()).map(entry -> new Named(name, 0, entry));
    }

    /** What a part of a question describes, by the day that the library gives for it. */
    Optional<Subject> asked(String part) throws IOException {
        return asking.ask(part + "是什么时候") instanceof Answer.Answered(Finding finding, Answer.Grounds grounds)
                && grounds.confidence() >= SURE && isTold(part, finding)
                        ? date(part, finding).map(date -> new Subject(part, finding.entry(), date))
                        : Optional.empty();
    }

    /** Whether most of what a part says stands in the entry that was found. */
    private static boolean isTold(String part, Finding finding) {
        String said = Wording.content(part);
        Entry entry = finding.entry();
        String told = Folding.fold(entry.title() + entry.aliases() + entry.people() + finding.sentence());
        Matcher called = CALLED.matcher(part);
        if (called.find() && !told.contains(called.group(1))) {
            return false;
        }
        String beside = Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .reduce(said, (rest, name) -> rest.replace(name, ""));
        if (beside.length() <= SHORT && beside.length() < said.length() && !told.contains(beside)) {
            return false;
        }
        long borne = said.chars().filter(one -> told.indexOf(one) >= 0).count();
        return borne >= TOLD * said.length();
    }

    /** Where a sentence tells of the beginning and the end of something, the date that is beside the verb. */
    private static Optional<EntryDate> date(String part, Finding finding) {
        Matcher verb = VERB.matcher(part);
        String sentence = Folding.fold(finding.sentence());
        int told = verb.find() ? sentence.indexOf(verb.group()) : -1;
        String near = told < 0 ? "" : sentence.substring(sentence.substring(0, told).lastIndexOf(';') + 1, told);
        String last = DATE.matcher(near).results().map(MatchResult::group).reduce((_, next) -> next)
                .orElse(finding.point().orElse(""));
        Matcher day = DATE.matcher(Folding.fold(last));
        if (!day.find()) {
            return finding.entry().dates().stream().findFirst();
        }
        EntryDate written = date(day);
        return Optional.of(finding.entry().dates().stream()
                .filter(date -> date.from().toString().startsWith(written.from().toString()))
                .findFirst().orElse(written));
    }

    private static EntryDate date(Matcher day) {
        return EntryDate.parse(day.group(1) + padded(day.group(2)) + padded(day.group(3)));
    }

    private static String padded(@Nullable String number) {
        return number == null ? "" : "-" + (number.length() == 1 ? "0" : "") + number;
    }

    /** @param at where the name begins in the text */
    record Named(String word, int at, Entry entry) {

        boolean isPerson() { return entry.kind() == Kind.PERSON; }

        int end() {
            return at + word.length();
        }
    }

    /** @param told finds what tells that it is meant */
    private record Noun(String word, Pattern told) {

        Noun(String word, String told) {
            this(word, Pattern.compile(told));
        }
    }
}
