package org.xianfeng.knowledge.meaning;

import java.util.Optional;
import java.util.Set;

/** The texts that are to be found by what they mean, each under its {@link TextKey}. Safe for any number of threads. */
public interface TextSource {

    /** Those that are there now. */
    Set<String> keys();

    /** Empty if it is not there any more. */
    Optional<Text> text(String key);

    /**
     * What a sentence or a question says.
     *
     * @param asks whether it is a question, and not a statement
     */
    record Text(String content, boolean asks) {}
}
