package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.store.KnownKeys;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** All that people do, one after another; and then what is in Redis, against the list in {@code docs/security.md}. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class RedisKeysTest {

    /** What this conversation must have touched, of each feature something. */
    private static final List<String> TOUCHED = List.of("{sN}:seen:*", "{sN}:session:*", "{web:*}:log",
            "{web:*}:line:*",
            "{mem:*}:profile", "{mem:*}:organized", "{mem:*}:broadcasts", "{mem:*}:calendar", "{vN}:act:N",
            "{vN}:act:N:N:seats", "{vN}:act:N:N:waiting", "{vN}:act:N:N:notes", "{vN}:act:N:answer:*",
            "{vN}:act:N:neighbours:*", "{vN}:act:N:sN:attendance", "{hN}:holds:*", "{hN}:ledger:*", "{volunteer}:open",
            "{tasks}:task:N", "{tasks}:answer:*", "{broadcasts}:all", "{bcN}:broadcast", "{bcN}:rows",
            "{documents}:seen:*",
            "{feedback}:asked:*", "{feedback}:kept", "{feedback}:request:*", "ask:*", "certificate:attempts:*",
            "organisation:*", "{first-admin}:admins", "store:lease:{*}", "store:present:*");

    private static RunningService service;
    private static UnifiedJedis redis;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.certificate.issuer=兴达社区党总支",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"));
        redis = service.bean(UnifiedJedis.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leavesNoKeyThatIsNotInTheListOrLivesLongerThanThatSays() throws Exception {
        EverythingPeopleDo.with(service);
        KnownKeys known = KnownKeys.read();
        assertThat(known.present(redis)).containsAll(TOUCHED);
        assertThat(known.complaints(redis)).isEmpty();
        System.out.println("RedisKeysTest: " + known.present(redis).size() + " of " + known.all().size()
                + " kinds of keys; none of " + untouched(known));
    }

    @Test
    void noticesAKeyThatNobodyKnowsAndOneThatLivesTooLong() {
        redis.set("surprise", "1");
        redis.set("{web:x}:line:1", "1");
        try {
            assertThat(KnownKeys.read().complaints(redis)).hasSize(2)
                    .anySatisfy(complaint -> assertThat(complaint).startsWith("surprise is not in the list"))
                    .anySatisfy(complaint -> assertThat(complaint).startsWith("{web:x}:line:1"));
        } finally {
            redis.del("surprise", "{web:x}:line:1");
        }
    }

    private static Set<String> untouched(KnownKeys known) {
        Set<String> rest = new TreeSet<>(known.all());
        rest.removeAll(known.present(redis));
        return rest;
    }
}
