package org.xianfeng.knowledge.spelling;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Mended;

/** Tells what was meant by a misspelt question. */
public final class Spelling {

    private static final Pinyin PINYIN = new Pinyin();
    private static final ShapeAlikes SHAPES = new ShapeAlikes();

    static int QW = (int) Lattice.d("qw", 25);
    private final Vocabulary vocabulary;

    public Spelling(Vocabulary.Builder library) {
        QuestionWords.all().forEach(words -> library.add(words, QW));
        this.vocabulary = library.build();
    }

    /** @param question folded */
    public Optional<Mended> mend(String question, List<String> passages) {
        String plain = plain(question);
        Lattice lattice = new Lattice(plain, PINYIN, SHAPES, this::knows, vocabulary);
        Decoder decoder = new Decoder(lattice, plain.length(), new Model(vocabulary, passages), vocabulary);
        Decoder.Node best = decoder.best().getFirst();
        List<Mended.Part> parts = parts(plain, best);
        return parts.stream().anyMatch(Mended.Part::changed) ? Optional.of(new Mended(parts, 1)) : Optional.empty();
    }

    private static List<Mended.Part> parts(String plain, Decoder.Node last) {
        Deque<Mended.Part> parts = new ArrayDeque<>();
        for (Decoder.Node node = last; node.before() != null; node = node.before()) {
            parts.addFirst(new Mended.Part(plain.substring(node.edge().from(), node.edge().to()), node.meant()));
        }
        return new ArrayList<>(parts);
    }

    private boolean knows(char character) {
        return vocabulary.count(character) > 0;
    }

    static String plain(String question) {
        String apart = Normalizer.normalize(question, Normalizer.Form.NFD).replace("u\u0308", "v");
        return apart.replaceAll("[\u0300\u0301\u0304\u030c]", "");
    }
}
