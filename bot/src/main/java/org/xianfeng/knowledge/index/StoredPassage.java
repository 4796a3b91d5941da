package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.List;

import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.text.FoldedText;

/**
 * What is looked up of every candidate.
 *
 * @param document its number in the index
 * @param key of what it says
 * @param heading its entry
 * @param names what its entry is called, folded
 * @param folded what it says, with what its entry is called and when that was
 * @param sentences the keys of what its sentences say, in order
 */
public record StoredPassage(int document, String key, Heading heading, List<String> names, FoldedText folded,
        List<String> sentences) {

    public StoredPassage {
        names = List.copyOf(names);
        sentences = List.copyOf(sentences);
    }

    /** Reads it from its columns. */
    static StoredPassage of(int document, PassageColumns columns) throws IOException {
        return new StoredPassage(document, columns.key(document), columns.heading(document), columns.names(document),
                columns.folded(document), columns.sentences(document));
    }
}
