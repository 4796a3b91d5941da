package org.xianfeng.knowledge.index;

import java.util.List;

import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Sentences;
import org.xianfeng.knowledge.text.Span;

/**
 * A passage cut and folded for who looks in it for the sentence that answers.
 *
 * @param title its entry's, folded
 * @param names what its entry is called, folded
 * @param people whom its entry names, folded
 * @param places what places its entry names, folded
 * @param titled what it says, with the title and its heading
 * @param sentences in order
 */
public record ReadablePassage(Entry entry, Passage passage, String title, List<String> names, List<String> people,
        List<String> places, FoldedText titled, List<Sentence> sentences) {

    public ReadablePassage {
        names = List.copyOf(names);
        people = List.copyOf(people);
        places = List.copyOf(places);
        sentences = List.copyOf(sentences);
    }

    static ReadablePassage of(Entry entry, Passage passage) {
        String text = passage.text();
        return new ReadablePassage(entry, passage, Folding.fold(entry.title()), Documents.names(entry),
                folded(entry.people()), folded(entry.places()),
                new FoldedText(Folding.fold(entry.title() + "\n" + Documents.headed(passage.heading(), text))),
                Sentences.of(text).stream().map(span -> new Sentence(span, Folding.fold(span.in(text)))).toList());
    }

    /** Whether the entry begins with it, or may do so: no heading stands above it. */
    public boolean isOpening() {
        return passage.heading().isEmpty();
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Folding::fold).toList();
    }

    /**
     * One sentence of it, as a question is compared with it.
     *
     * @param span where it stands in the passage
     */
    public record Sentence(Span span, String folded) {}
}
