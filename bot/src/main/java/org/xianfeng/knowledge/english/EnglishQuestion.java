package org.xianfeng.knowledge.english;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.index.EnglishNames;
import org.xianfeng.knowledge.index.EnglishNames.Named;
import org.xianfeng.knowledge.text.EnglishWords;

/**
 * An English question as far as it is understood.
 *
 * @param names the entries that it names, in order
 * @param words what else of it is known, in order
 * @param unknown what of it is not, but for words that only ask
 */
record EnglishQuestion(Asking asking, List<Named> names, List<Words.Word> words, List<String> unknown) {

    private static final Set<String> ASKING_WORDS = Set.of("what", "when", "where", "who", "whom", "whose", "which",
            "why",
            "how", "many", "much", "is", "was", "were", "are", "be", "did", "do", "doe", "done", "can", "could", "you",
            "me",
            "i", "tell", "about", "explain", "describe", "please", "and", "or", "in", "on", "at", "to", "for", "from",
            "by",
            "with", "it", "its", "he", "his", "she", "her", "they", "their", "there", "that", "this", "have", "ha",
            "had",
            "year", "date", "city", "place", "far", "long", "us", "number");

    /** Reads from left to right, the longest name or word at a time. */
    static EnglishQuestion read(String text, EnglishNames library) throws IOException {
        List<String> all = EnglishWords.of(text);
        List<Named> names = new ArrayList<>();
        List<Words.Word> words = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Optional<Named> named = library.at(at, all);
            Optional<Words.Found> word = Words.at(at, all);
            int nameEnd = named.map(Named::to).orElse(at);
            if (named.isPresent() && nameEnd >= word.map(Words.Found::to).orElse(at)) {
                names.add(named.get());
                at = nameEnd;
            } else {
                String first = all.get(at);
                word.ifPresentOrElse(found -> words.add(found.word()), () -> unknown.add(first));
                at = word.map(Words.Found::to).orElse(at + 1);
            }
        }
        EnglishDates.inChinese(text).forEach(date -> words.addFirst(new Words.Word(date, Role.NAME)));
        return new EnglishQuestion(Asking.in(text), names, words, content(unknown));
    }

    /** Without words that only ask. */
    static List<String> content(List<String> words) {
        return words.stream().filter(word -> !ASKING_WORDS.contains(word)).toList();
    }

    /** Whether too little of it is known to say that something answers it. */
    boolean isDoubtful() {
        return !unknown.isEmpty() && asking != Asking.WHEN && words(Role.VERB).isEmpty()
                && words(Role.NOUN).isEmpty();
    }

    List<String> words(Role role) {
        return words.stream().filter(word -> word.role() == role).map(Words.Word::chinese).distinct().toList();
    }

    boolean asksOf(String... chinese) {
        return words.stream().anyMatch(word -> List.of(chinese).contains(word.chinese()));
    }
}
