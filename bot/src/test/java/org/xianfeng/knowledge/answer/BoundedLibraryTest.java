package org.xianfeng.knowledge.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Explanation;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class BoundedLibraryTest {

    private static final Question QUESTION = new Question("遵义会议是什么时候开的");

    private final SlowLibrary slow = new SlowLibrary();

    @Test
    void answersAFewAtATimeAndRefusesWhatWouldWaitTooLong() throws Exception {
        try (BoundedLibrary library = new BoundedLibrary(slow, BoundedLibraryTest::unexplained, 2, 3);
                ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Passage>>> asked = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                asked.add(members.submit(() -> library.nearest(QUESTION, 1)));
            }
            await().until(() -> slow.answering.size() == 2 && library.waiting() == 3);
            assertThatThrownBy(() -> library.nearest(QUESTION, 1)).isInstanceOf(LibraryBusyException.class);
            slow.dam.countDown();
            for (Future<List<Passage>> one : asked) {
                assertThat(one.get()).isEmpty();
            }
            assertThat(slow.answering).noneMatch(Thread::isVirtual);
            assertThat(library.nearest(QUESTION, 1)).as("there is room again").isEmpty();
        }
    }

    @Test
    void failsAsTheLibraryFails() {
        try (BoundedLibrary library = new BoundedLibrary(slow, BoundedLibraryTest::unexplained, 1, 1)) {
            assertThatThrownBy(() -> library.ask(QUESTION)).isInstanceOf(StackOverflowError.class);
        }
    }

    /** Answers when it is let to. */
    private static final class SlowLibrary implements Library {

        private final CountDownLatch dam = new CountDownLatch(1);
        private final List<Thread> answering = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Answer ask(Question question) {
            throw new StackOverflowError();
        }

        @Override
        public List<Passage> nearest(Question question, int most) {
            answering.add(Thread.currentThread());
            try {
                dam.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        @Override
        public Optional<Entry> entry(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Status status() {
            throw new UnsupportedOperationException();
        }
    }

    private static Explanation unexplained(Question question) {
        throw new AssertionError("nobody wanted " + question + " explained");
    }
}
