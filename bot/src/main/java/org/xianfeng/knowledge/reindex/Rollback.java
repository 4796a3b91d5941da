package org.xianfeng.knowledge.reindex;

import java.util.Optional;

/** What comes of wanting the previous index back. */
public sealed interface Rollback {

    /** It serves again, until the next reindexing. */
    record Done() implements Rollback {}

    /** There is none, or none that can be used. */
    record Nothing() implements Rollback {}

    /** Somebody changes the index already; who, and how far it is, if that is known yet. */
    record Busy(Optional<Job> job) implements Rollback {}
}
