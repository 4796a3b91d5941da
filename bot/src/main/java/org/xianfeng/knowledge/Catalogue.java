package org.xianfeng.knowledge;

import java.util.Optional;
import java.util.random.RandomGenerator;

import org.xianfeng.knowledge.entry.Entry;

/** The library by subject. Safe for any number of threads. */
public interface Catalogue {

    Topics topics();

    /** The entries on a topic, the earliest first and the undated last. */
    Listing<Entry> on(Topic topic, Slice slice);

    /** Any entry, longer ones a little more often; empty if there is none. */
    Optional<Entry> any(RandomGenerator random);
}
