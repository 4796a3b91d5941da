package org.xianfeng.knowledge.answer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Explaining;
import org.xianfeng.knowledge.Explanation;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.LibraryMetrics;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.entry.Entry;

/**
 * Answers at most as many questions at once as there are cores, on threads of its own: on virtual threads, answering
 * would keep all others from running, those that keep leases among them. A few more wait; beyond those none is taken.
 */
@Primary
@Component
final class BoundedLibrary implements Library, Explaining, AutoCloseable {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** An answer takes some 30 ms of a core, so that who waits at the end does so for about two seconds. */
    private static final int WAITING_A_CORE = 64;

    private final Library library;
    private final Explaining explaining;
    private final ThreadPoolExecutor threads;
    private final Consumer<Answer> counted;

    /** @param library that answers in the thread that asks */
    @Autowired
    BoundedLibrary(LuceneLibrary library, LibraryMetrics metrics) {
        this(library, library, CORES, CORES * WAITING_A_CORE, metrics::answered);
    }

    BoundedLibrary(Library library, Explaining explaining, int atOnce, int waiting) {
        this(library, explaining, atOnce, waiting, _ -> {});
    }

    private BoundedLibrary(Library library, Explaining explaining, int atOnce, int waiting,
            Consumer<Answer> counted) {
        this.library = library;
        this.explaining = explaining;
        this.counted = counted;
        this.threads = new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("answering-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws LibraryBusyException if too many wait already */
    @Override
    public Answer ask(Question question) {
        Answer answer = run(() -> library.ask(question));
        counted.accept(answer);
        return answer;
    }

    /** @throws LibraryBusyException if too many wait already */
    @Override
    public List<Passage> nearest(Question question, int most) {
        return run(() -> library.nearest(question, most));
    }

    @Override
    public Explanation explain(Question question) {
        return run(() -> explaining.explain(question));
    }

    @Override
    public Optional<Entry> entry(String id) {
        return library.entry(id);
    }

    @Override
    public Status status() {
        return library.status();
    }

    /** How many questions wait. */
    int waiting() {
        return threads.getQueue().size();
    }

    private <T> T run(Callable<T> answering) {
        Future<T> answer;
        try {
            answer = threads.submit(answering);
        } catch (RejectedExecutionException _) {
            throw new LibraryBusyException();
        }
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a question was being answered", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error known) {
                throw known;
            }
            throw new IllegalStateException("a question was not answered", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
