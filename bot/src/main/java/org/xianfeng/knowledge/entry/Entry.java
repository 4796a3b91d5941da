package org.xianfeng.knowledge.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One subject of the library.
 *
 * @param id 1 to 40 bytes without white space, so that it fits into a button's action
 * @param dates the main date first; may be empty
 * @param aliases other names that people use; never the title
 * @param text what there is to know, in paragraphs
 * @param questions what people ask that the text answers, at most 60
 * @param english what it is called in English, the usual name first; may be empty
 */
public record Entry(String id, String title, Kind kind, List<EntryDate> dates, List<String> people,
        List<String> places, List<String> aliases, List<String> tags, List<Source> sources, String text,
        List<AnsweredQuestion> questions, List<EnglishName> english) {

    private static final int LONGEST_ID = 40;
    private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]+");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_QUESTIONS = 60;

    public Entry {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be 1 to 40 bytes without white space, got " + id);
        }
        checkName("title", title);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        aliases.forEach(alias -> checkName("alias", alias));
        if (questions.size() > MOST_QUESTIONS) {
            throw new IllegalArgumentException("an entry has at most 60 questions, got " + questions.size());
        }
        for (AnsweredQuestion one : questions) {
            if (!text.contains(one.sentence())) {
                throw new IllegalArgumentException("what answers 「" + one.question()
                        + "」 must stand in the text word for word, got " + one.sentence());
            }
        }
        dates = List.copyOf(dates);
        people = List.copyOf(people);
        places = List.copyOf(places);
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        questions = List.copyOf(questions);
        english = List.copyOf(english);
    }

    /** Without a name in English. */
    public Entry(String id, String title, Kind kind, List<EntryDate> dates, List<String> people, List<String> places,
            List<String> aliases, List<String> tags, List<Source> sources, String text,
            List<AnsweredQuestion> questions) {
        this(id, title, kind, dates, people, places, aliases, tags, sources, text, questions, List.of());
    }

    private static void checkName(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(what + " must be 1 to 200 characters, got " + name.length());
        }
    }

    public Heading heading() {
        return new Heading(id, title);
    }
}
