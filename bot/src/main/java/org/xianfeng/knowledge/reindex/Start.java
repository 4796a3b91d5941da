package org.xianfeng.knowledge.reindex;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What comes of wanting to reindex. */
public sealed interface Start {

    /** It is under way. */
    record Started(Job job, CompletableFuture<Job> end) implements Start {}

    /** Somebody changes the index already; who, and how far it is, if that is known yet. */
    record Busy(Optional<Job> job) implements Start {}
}
