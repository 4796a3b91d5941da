package org.xianfeng.knowledge;

import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.entry.Entry;

/** What the branch knows, entry by entry, and how it is asked. Safe for any number of threads. */
public interface Library {

    /** Answers from one passage, or says that the library does not have it. */
    Answer ask(Question question);

    /**
     * What a question leads to, whether it is answered there or not.
     *
     * @param most how many passages at most; not more than ten are found
     * @return the nearest first
     */
    List<Passage> nearest(Question question, int most);

    Optional<Entry> entry(String id);

    Status status();
}
