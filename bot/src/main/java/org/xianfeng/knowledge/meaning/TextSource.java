package org.xianfeng.knowledge.meaning;

import java.util.Optional;
import java.util.Set;

/** The texts that are to be found by what they mean, each under its {@link TextKey}. Safe for any number of threads. */
public interface TextSource {

    /** Those that are there now. */
    Set<String> keys();

    /** Empty if it is not there any more. */
    Optional<String> text(String key);
}
