package org.xianfeng.knowledge.english;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.EnglishReply;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.EnglishNames;
import org.xianfeng.knowledge.index.EnglishNames.Named;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.EnglishWords;

/** Answers questions in English from a library in Chinese. */
public final class EnglishQuestions {

    private static final int MOST_NEAR = 3;
    private static final Pattern POINTING = Pattern
            .compile("(?i)\\b(?:it|its|he|his|him|she|her|they|their|that|this|there)\\b");

    private final PassageIndex index;
    private final EnglishNames names;
    private final ChineseLibrary library;

    public EnglishQuestions(PassageIndex index, ChineseLibrary library) {
        this.index = index;
        this.names = new EnglishNames(index);
        this.library = library;
    }

    /** Answers a question in Chinese. */
    @FunctionalInterface
    public interface ChineseLibrary {

        Answer ask(String question) throws IOException;
    }

    /** Empty if the question is not in English. */
    public Optional<Answer> answer(Question question) throws IOException {
        String text = question.considered();
        if (!EnglishText.isLatin(text)) {
            return Optional.empty();
        }
        EnglishQuestion read = EnglishQuestion.read(text, names);
        boolean isNamed = !EnglishText.mayBePinyin(text)
                && (read.names().stream().anyMatch(name -> !name.isPinyin()) || !read.words(Role.NAME).isEmpty());
        if (!EnglishText.isEnglish(text) && !isNamed) {
            return Optional.empty();
        }
        Optional<Named> main = main(read, question);
        return Optional.of(main.isPresent() ? answer(read, main.get()) : unnamed(read, text));
    }

    /** What is asked about: what happened, rather than who had a part in it; or what was asked about before. */
    private Optional<Named> main(EnglishQuestion read, Question question) throws IOException {
        if (read.names().isEmpty()) {
            return question.before().isPresent() && POINTING.matcher(question.text()).find()
                    ? index.entry(question.before().get().entry()).map(entry -> new Named(0, 0, entry, entry.title(),
                            EnglishNames.title(entry), false))
                    : Optional.empty();
        }
        return read.names().stream()
                .filter(name -> name.entry().kind() != Kind.PERSON).findFirst()
                .or(() -> read.names().stream().findFirst());
    }

    private Answer answer(EnglishQuestion read, Named main) throws IOException {
        String chinese = ChineseQuestion.of(read, main);
        Answer asked = library.ask(chinese);
        return switch (asked) {
            case Answer.Answered(Finding found, Answer.Grounds grounds) when read.isDoubtful() ->
                new Answer.Suggested(found, told(grounds, Optional.empty()).understoodAs(chinese).further(List.of()));
            case Answer.Answered(Finding found, Answer.Grounds grounds) -> {
                Finding finding = BetterSentence.of(found, read, main);
                yield new Answer.Answered(finding, told(grounds, new EnglishLine(read, main, new EnglishNouns(names))
                        .of(finding)).understoodAs(chinese).further(List.of()));
            }
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) ->
                new Answer.Suggested(finding, told(grounds, Optional.empty()).understoodAs(chinese));
            case Answer.Surveyed surveyed -> surveyed;
            case Answer.NotFound _ -> new Answer.NotFound(told(Answer.Grounds.of(asked.confidence(),
                    List.of(main.entry().heading())), Optional.empty()));
        };
    }

    /** What names no entry may still be answered, if it says about whom or where or when, and what. */
    private Answer unnamed(EnglishQuestion read, String text) throws IOException {
        if (!read.words(Role.NAME).isEmpty() && !read.words(Role.VERB).isEmpty()) {
            String chinese = ChineseQuestion.of(read);
            if (library.ask(chinese) instanceof Answer.Answered(Finding finding, Answer.Grounds grounds)) {
                Entry entry = finding.entry();
                Named found = new Named(0, 0, entry, entry.title(), EnglishNames.title(entry), false);
                return new Answer.Answered(finding, told(grounds, new EnglishLine(read, found, new EnglishNouns(names))
                        .of(finding)).understoodAs(chinese).further(List.of()));
            }
        }
        return unknown(text);
    }

    private Answer unknown(String text) throws IOException {
        List<Heading> near = names.near(EnglishQuestion.content(EnglishWords.of(text)), MOST_NEAR).stream()
                .map(Entry::heading).toList();
        return new Answer.NotFound(told(Answer.Grounds.of(0, near), Optional.empty()));
    }

    /** With the entries that came near by their English titles. */
    private Answer.Grounds told(Answer.Grounds grounds, Optional<String> line) throws IOException {
        List<Heading> related = new ArrayList<>();
        for (Heading heading : grounds.related()) {
            related.add(index.entry(heading.id()).map(entry -> new Heading(entry.id(), EnglishNames.title(entry)))
                    .orElse(heading));
        }
        return grounds.related(related).readings(List.of()).english(new EnglishReply(line));
    }
}
