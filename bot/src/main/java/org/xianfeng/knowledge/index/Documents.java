package org.xianfeng.knowledge.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.xianfeng.knowledge.asked.QuestionDocuments;
import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.EnglishName;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.entry.Source;
import org.xianfeng.knowledge.meaning.TextKey;
import org.xianfeng.knowledge.naming.NameForms;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Section;
import org.xianfeng.knowledge.text.Sentences;

/** Entries and passages as documents of the index, and back. */
public final class Documents {

    /** An entry's id, in its first document. */
    public static final String ID = "id";
    /** An entry's id, in each of its passages. */
    public static final String OF = "of";

    /** The grams of a passage, with what its entry is called and when it was. */
    public static final String GRAMS = "grams";

    /** What an entry is called, in each of its passages, folded; so a name can be looked up as a whole. */
    public static final String NAME = "name";

    /** Other forms of names, with the name that each stands for, in the entry's first document. */
    static final String FORM = "name-form";

    /** The key of a passage. */
    public static final String KEY = "key";

    /** The keys of what the sentences of a passage say. */
    public static final String SENTENCE = "sentence";

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String PASSAGE = "passage";
    private static final String HEADING = "heading";
    private static final String QUESTIONS = "questions";
    private static final String SENTENCES = "sentences";

    /** On CMRC2018 and DRCD, a title that counts twice finds more than one that counts once or not at all. */
    private static final int NAME_WEIGHT = 2;

    private static final FieldType FREQUENCIES = frequencies();

    private Documents() {}

    /** One for each passage. The first one bears the whole entry: no document is without grams, so Lucene scores faster. */
    static List<Document> of(Entry entry) {
        List<String> names = names(entry);
        List<Section> parts = Section.of(entry.text()).stream().flatMap(section -> section.passages().stream())
                .toList();
        List<String> texts = parts.stream().map(Section::text).toList();
        List<Document> passages = parts.stream().map(part -> passage(entry, names, part)).toList();
        addWhole(entry, passages.getFirst());
        CatalogueIndex.add(entry, passages.getFirst());
        NameForms.of(entry)
                .forEach(form -> passages.getFirst().add(new StringField(FORM, form.term(), Field.Store.NO)));
        EnglishNames.add(entry, passages.getFirst());
        Occurrences.add(entry, texts, passages);
        return entry.questions().isEmpty() ? passages : withQuestions(entry, names, texts, passages);
    }

    private static List<Document> withQuestions(Entry entry, List<String> names, List<String> texts,
            List<Document> passages) {
        List<QuestionDocuments.Place> places = texts.stream()
                .map(text -> new QuestionDocuments.Place(key(entry, text), text)).toList();
        return Stream.concat(passages.stream(), QuestionDocuments.of(entry, names, places).stream()).toList();
    }

    private static void addWhole(Entry entry, Document document) {
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new StoredField(TITLE, entry.title()));
        document.add(new StoredField("kind", entry.kind().word()));
        store(document, "dates", entry.dates().stream().map(EntryDate::toString));
        store(document, "people", entry.people().stream());
        store(document, "places", entry.places().stream());
        store(document, "aliases", entry.aliases().stream());
        store(document, "tags", entry.tags().stream());
        store(document, "sources", entry.sources().stream().map(Source::citation));
        document.add(new StoredField(TEXT, entry.text()));
        store(document, "english", entry.english().stream().map(EnglishName::toString));
        store(document, QUESTIONS, entry.questions().stream().map(AnsweredQuestion::question));
        store(document, SENTENCES, entry.questions().stream().map(AnsweredQuestion::sentence));
    }

    static Entry entry(Document document) {
        return new Entry(document.get(ID), document.get(TITLE), Kind.parse(document.get("kind")),
                each(document, "dates", EntryDate::parse), list(document, "people"), list(document, "places"),
                list(document, "aliases"), list(document, "tags"), each(document, "sources", Source::new),
                document.get(TEXT), questions(document), each(document, "english", EnglishName::parse));
    }

    private static List<AnsweredQuestion> questions(Document document) {
        List<String> questions = list(document, QUESTIONS);
        List<String> sentences = list(document, SENTENCES);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new AnsweredQuestion(questions.get(i), sentences.get(i))).toList();
    }

    private static Document passage(Entry entry, List<String> names, Section part) {
        String text = part.text();
        String folded = heading(entry, names) + "\n" + Folding.fold(headed(part.heading(), text));
        String key = key(entry, text);
        Document document = new Document();
        document.add(new Field(GRAMS, folded, FREQUENCIES));
        document.add(new StringField(OF, entry.id(), Field.Store.NO));
        document.add(new StoredField(PASSAGE, text));
        if (!part.heading().isEmpty()) {
            document.add(new StoredField(HEADING, part.heading()));
        }
        document.add(new StringField(KEY, key, Field.Store.NO));
        List<String> sentences = meant(entry.title(), text).stream().map(TextKey::of).toList();
        sentences.forEach(sentence -> document.add(new StringField(SENTENCE, sentence, Field.Store.NO)));
        called(entry).forEach(name -> document.add(new StringField(NAME, name, Field.Store.NO)));
        PassageColumns.add(document, entry.heading(), names, folded, key, sentences);
        return document;
    }

    /** A text below its heading, if it has one. */
    static String headed(String heading, String text) {
        return heading.isEmpty() ? text : heading + "\n" + text;
    }

    /** The heading above a passage; empty if there is none. */
    static String heading(Document passage) {
        return Optional.ofNullable(passage.get(HEADING)).orElse("");
    }

    /** The text of a passage as it was written. */
    public static String text(Document passage) {
        return passage.get(PASSAGE);
    }

    /** What the sentences of a passage say, in order, for a model that compares meanings. */
    public static List<String> meant(String title, String text) {
        String subject = Folding.fold(title) + "\n";
        return Sentences.of(text).stream().map(sentence -> subject + Folding.fold(sentence.in(text))).toList();
    }

    private static String key(Entry entry, String text) {
        return TextKey.of(entry.title() + "\n" + text);
    }

    /** What leads to every passage of the entry: its names and its dates. */
    private static String heading(Entry entry, List<String> names) {
        Stream<String> weighed = names.stream().flatMap(name -> Stream.generate(() -> name).limit(NAME_WEIGHT));
        return Stream.concat(weighed, entry.dates().stream().map(EntryDate::inChinese))
                .collect(Collectors.joining("\n"));
    }

    /** What people call the entry, folded; the day on which it was names it as well. */
    public static List<String> names(Entry entry) {
        Stream<String> days = entry.dates().stream().flatMap(date -> Stream.of(date.from(), date.to()))
                .filter(date -> date.day() > 0).map(PartialDate::inChinese);
        return Stream.concat(called(entry), days.map(Folding::fold)).distinct().toList();
    }

    private static Stream<String> called(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold).distinct();
    }

    private static void store(Document document, String field, Stream<String> values) {
        values.forEach(value -> document.add(new StoredField(field, value)));
    }

    private static List<String> list(Document document, String field) {
        return each(document, field, Function.identity());
    }

    private static <T> List<T> each(Document document, String field, Function<String, T> parse) {
        return Arrays.stream(document.getValues(field)).map(parse).toList();
    }

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
