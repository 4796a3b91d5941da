package org.xianfeng.knowledge.english;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.index.EnglishNames;
import org.xianfeng.knowledge.index.EnglishNames.Named;
import org.xianfeng.knowledge.text.EnglishWords;

/**
 * An English question as far as it is understood.
 *
 * @param names the entries that it names, in order
 * @param words what else of it is known, in order
 */
record EnglishQuestion(Asking asking, List<Named> names, List<Words.Word> words) {

    /** Reads from left to right, the longest name or word at a time. */
    static EnglishQuestion read(String text, EnglishNames library) throws IOException {
        List<String> all = EnglishWords.of(text);
        List<Named> names = new ArrayList<>();
        List<Words.Word> words = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Optional<Named> named = library.at(at, all);
            Optional<Words.Found> word = Words.at(at, all);
            int nameEnd = named.map(Named::to).orElse(at);
            if (named.isPresent() && nameEnd >= word.map(Words.Found::to).orElse(at)) {
                names.add(named.get());
                at = nameEnd;
            } else {
                word.ifPresent(found -> words.add(found.word()));
                at = word.map(Words.Found::to).orElse(at + 1);
            }
        }
        EnglishDates.inChinese(text).forEach(date -> words.addFirst(new Words.Word(date, Role.NAME)));
        return new EnglishQuestion(Asking.in(text), names, words);
    }

    List<String> words(Role role) {
        return words.stream().filter(word -> word.role() == role).map(Words.Word::chinese).distinct().toList();
    }

    boolean asksOf(String... chinese) {
        return words.stream().anyMatch(word -> List.of(chinese).contains(word.chinese()));
    }
}
