package org.xianfeng.knowledge.folder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.EnglishName;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.Source;

/** The fields of one entry on their way to become it. */
final class Fields {

    private final Map<String, Field> fields;
    private final int line;

    /** @param line where the entry begins, for what is missing */
    Fields(Map<String, Field> fields, int line) {
        this.fields = fields;
        this.line = line;
    }

    /** The entry that the fields, this text and the questions that it answers make. */
    Entry entry(String text, List<AnsweredQuestion> questions) throws BrokenEntryException {
        Kind kind = each("kind", List.of(text("kind")), Kind::parse).getFirst();
        String id = text("id");
        String title = text("title");
        List<EntryDate> dates = each("dates", list("dates"), EntryDate::parse);
        List<Source> sources = each("sources", list("sources"), Source::new);
        List<EnglishName> english = each("english", list("english"), EnglishName::parse);
        try {
            return new Entry(id, title, kind, dates, list("people"), list("places"), list("aliases"), list("tags"),
                    sources, text, questions, english);
        } catch (IllegalArgumentException e) {
            throw new BrokenEntryException(line, String.valueOf(e.getMessage()));
        }
    }

    String text(String name) throws BrokenEntryException {
        @Nullable
        Field field = fields.get(name);
        if (field == null) {
            throw new BrokenEntryException(line, name + " is missing");
        }
        if (field.value() instanceof Field.Text(String text)) {
            return text;
        }
        throw new BrokenEntryException(field.line(), name + " must be text");
    }

    private List<String> list(String name) throws BrokenEntryException {
        @Nullable
        Field field = fields.get(name);
        if (field == null) {
            return List.of();
        }
        if (field.value() instanceof Field.Listing(List<String> items)) {
            return items;
        }
        throw new BrokenEntryException(field.line(), name + " must be a list of texts");
    }

    private <T> List<T> each(String name, List<String> texts, Function<String, T> parse) throws BrokenEntryException {
        try {
            return texts.stream().map(parse).toList();
        } catch (IllegalArgumentException e) {
            @Nullable
            Field field = fields.get(name);
            throw new BrokenEntryException(field == null ? line : field.line(), String.valueOf(e.getMessage()));
        }
    }
}
