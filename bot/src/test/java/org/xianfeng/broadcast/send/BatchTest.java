package org.xianfeng.broadcast.send;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.ChatId;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {

    private static final List<ChatId> CHATS = IntStream.range(0, 64).mapToObj(i -> PaperCrowd.chat("m" + i)).toList();

    /** Else somebody who was sent it would be given back, and be sent it again. */
    @Test
    void eachIsEitherAdmittedOrGivenBackHoweverManyAskAtOnce() {
        for (int round = 0; round < 3000; round++) {
            Set<ChatId> admitted = ConcurrentHashMap.newKeySet();
            AtomicInteger asked = new AtomicInteger();
            int limit = 1 + round % (CHATS.size() - 1);
            Collection<ChatId> back = new Batch(CHATS).admit(16,
                    chat -> asked.getAndIncrement() != limit && admitted.add(chat));
            assertThat(back).as("round " + round).doesNotHaveDuplicates().doesNotContainAnyElementsOf(admitted);
            assertThat(back.size() + admitted.size()).isEqualTo(CHATS.size());
        }
    }
}
