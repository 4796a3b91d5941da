package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.embedded.TestRedis;

/** An instance of the service, as far as it reindexes. */
public final class OneInstance implements AutoCloseable {

    private final TestLibrary.Opened opened;
    final RedisReindexState state;
    final Reindexer reindexer;
    final Follower follower;

    /** With an index in this folder, which it may share with others. */
    OneInstance(TestLibrary folder, Path index, TestRedis redis, Clock clock) {
        this.opened = folder.openBoth(index);
        this.state = new RedisReindexState(redis.client());
        this.reindexer = new Reindexer(opened.index(), redis.leases(), state, clock);
        this.follower = new Follower(opened.index(), state, redis.leases(), clock);
    }

    public OneInstance(TestLibrary folder, TestRedis redis) {
        this(folder, folder.index(), redis, Clock.systemUTC());
    }

    public Library library() {
        return opened.library();
    }

    public Reindexing reindexing() {
        return reindexer;
    }

    LibraryIndex index() {
        return opened.index();
    }

    /** Reindexes, and waits for the end. */
    Job reindex() {
        return reindex(Reindex.USUAL);
    }

    Job reindex(Reindex how) {
        return switch (reindexer.start(how, "somebody")) {
            case Start.Started started -> started.end().join();
            case Start.Busy busy -> throw new AssertionError("busy: " + busy);
        };
    }

    public Optional<String> answer(String question) {
        return library().ask(new Question(question)) instanceof Answer.Answered answered
                ? Optional.of(answered.finding().sentence())
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reindexer.close();
        opened.close();
    }
}
