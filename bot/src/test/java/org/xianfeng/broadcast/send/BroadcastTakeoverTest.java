package org.xianfeng.broadcast.send;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Members;
import org.xianfeng.store.RedisLeases;
import redis.clients.jedis.exceptions.JedisConnectionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A sender that takes over while Redis fails. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastTakeoverTest {

    private static final int MEMBERS = 5;
    private static final AtomicInteger failures = new AtomicInteger();

    /** Has Redis fail when a sender says what it has found in hand of another. */
    static final class Failing {

        @Bean
        static BeanPostProcessor failingRecipients() {
            return new BeanPostProcessor() {

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Recipients real ? failing(real) : bean;
                }
            };
        }

        private static Object failing(Recipients real) {
            return Proxy.newProxyInstance(Recipients.class.getClassLoader(), new Class<?>[]{Recipients.class},
                    (_, method, arguments) -> {
                        if (method.getName().equals("abandon") && failures.getAndUpdate(left -> Math.max(0, left
                                - 1)) > 0) {
                            throw new JedisConnectionException("gone for a moment");
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @Test
    void saysAgainWhatItFoundInHandUntilRedisHasIt(@TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"), PaperCrowd.class, Failing.class)) {
            List<ChatId> members = IntStream.range(0, MEMBERS).mapToObj(i -> PaperCrowd.chat("m" + i)).toList();
            members.forEach(member -> service.bean(Members.class).call(member, member.id()));
            service.bean(Members.class).assign(members.getFirst(), Role.ADMIN);
            service.bean(PaperCrowd.class).isSlow(Duration.ofSeconds(25));
            Broadcasts broadcasts = service.bean(Broadcasts.class);
            BroadcastId id = broadcasts.create("c1", members.getFirst(),
                    new Content(Kind.NOTICE, "开会", null, List.of()), new Audience.Listed(members), null);
            broadcasts.take("s1", id, members.getFirst().toString(), new Step.Submit(Instant.now(), false));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> broadcasts.tally(id).of(RowState.SENDING) == MEMBERS);

            failures.set(2);
            service.bean(RedisLeases.class).clear();

            await().atMost(Duration.ofSeconds(15))
                    .until(() -> broadcasts.tally(id).of(RowState.UNKNOWN) == MEMBERS);
            assertThat(failures).hasValue(0);
        }
    }
}
