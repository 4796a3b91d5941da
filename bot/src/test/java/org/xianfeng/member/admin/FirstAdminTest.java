package org.xianfeng.member.admin;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Audit;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Members;
import org.xianfeng.member.RedisMembers;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** The one-time link, as far as it is a token. */
class FirstAdminTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final ChatId zhang = new ChatId("web", "zhang");
    private final ChatId li = new ChatId("web", "li");

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void forgetEverything() {
        redis.client().flushAll();
    }

    @RepeatedTest(5)
    void makesOneOfManyAdminWhoClaimAtOnce() throws Exception {
        try (Service service = new Service(); ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            String token = service.firstAdmin().token().orElseThrow();
            CountDownLatch go = new CountDownLatch(1);
            List<ChatId> chats = IntStream.range(0, 40).mapToObj(number -> new ChatId("web", "v" + number)).toList();
            List<Future<Boolean>> claims = chats.stream().map(chat -> visitors.submit(() -> {
                go.await();
                return service.firstAdmin().claim(token, chat);
            })).toList();
            go.countDown();
            for (Future<Boolean> claim : claims) {
                claim.get();
            }
            assertThat(claims).filteredOn(Future::resultNow).hasSize(1);
            assertThat(chats).filteredOn(chat -> service.role(chat) == Role.ADMIN).hasSize(1);
        }
    }

    @Test
    void refusesATokenThatIsWrongOrUsed() {
        try (Service service = new Service()) {
            String token = service.firstAdmin().token().orElseThrow();
            assertThat(service.firstAdmin().claim("wrong", li)).isFalse();
            assertThat(service.firstAdmin().claim(token, zhang)).isTrue();
            assertThat(service.firstAdmin().claim(token, li)).isFalse();
            assertThat(service.role(li)).isEqualTo(Role.MEMBER);
        }
    }

    @Test
    void refusesTheTokenOfAnEarlierStart() {
        try (Service service = new Service()) {
            String earlier = service.firstAdmin().token().orElseThrow();
            String later = service.firstAdmin().token().orElseThrow();
            assertThat(service.firstAdmin().claim(earlier, li)).isFalse();
            assertThat(service.firstAdmin().claim(later, zhang)).isTrue();
        }
    }

    @Test
    void hasNoTokenOnceSomebodyIsAdmin() {
        try (Service service = new Service()) {
            String token = service.firstAdmin().token().orElseThrow();
            service.members().assign(zhang, Role.ADMIN);
            assertThat(service.firstAdmin().token()).isEmpty();
            assertThat(service.firstAdmin().claim(token, li)).isFalse();
        }
    }

    @Test
    void hasATokenAgainAfterAStartWithoutAnyAdmin() {
        try (Service service = new Service()) {
            service.members().assign(zhang, Role.ADMIN);
            service.members().assign(zhang, Role.ORGANIZER);
            redis.client().set("{first-admin}:done", "web:zhang");
        }
        try (Service service = new Service()) {
            String token = service.firstAdmin().token().orElseThrow();
            assertThat(service.firstAdmin().claim(token, li)).isTrue();
            assertThat(service.firstAdmin().token()).isEmpty();
        }
    }

    @Test
    void knowsTheAdminsWhomEarlierVersionsMade() {
        redis.client().hset("{mem:web:zhang}:profile", "role", "ADMIN");
        redis.client().set("{first-admin}:done", "web:zhang");
        try (Service service = new Service()) {
            assertThat(service.firstAdmin().token()).isEmpty();
        }
    }

    @RepeatedTest(5)
    void leavesOneOfTwoWhoTakeTheRoleFromEachOther() throws Exception {
        try (Service service = new Service(); ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            service.members().assign(zhang, Role.ADMIN);
            service.members().assign(li, Role.ADMIN);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Boolean>> taken = Stream.of(zhang, li).map(chat -> both.submit(() -> {
                go.await();
                return service.admins().release(chat);
            })).toList();
            go.countDown();
            for (Future<Boolean> one : taken) {
                one.get();
            }
            assertThat(taken).filteredOn(Future::resultNow).hasSize(1);
        }
    }

    @Test
    void hasNoTokenWhileTheSettingsNameAdmins() {
        String madeBefore;
        try (Service service = new Service()) {
            madeBefore = service.firstAdmin().token().orElseThrow();
        }
        try (Service service = new Service("web:zhang")) {
            assertThat(service.role(zhang)).isEqualTo(Role.ADMIN);
            assertThat(service.firstAdmin().token()).isEmpty();
            assertThat(service.firstAdmin().claim(madeBefore, li)).isFalse();
            assertThat(service.role(li)).isEqualTo(Role.MEMBER);
        }
    }

    /** The service as far as roles go, with these admins in its settings. */
    private static final class Service implements AutoCloseable {

        private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

        Service(String... admins) {
            context.registerBean(UnifiedJedis.class, redis::client, bean -> bean.setDestroyMethodName(""));
            context.registerBean(MemberSettings.class, () -> new MemberSettings(List.of(admins), null, null));
            context.registerBean(Audit.class, () -> (_, _, _, _) -> {});
            context.register(RedisMembers.class, RedisAdmins.class, RedisFirstAdmin.class);
            context.refresh();
        }

        FirstAdmin firstAdmin() {
            return context.getBean(RedisFirstAdmin.class);
        }

        RedisAdmins admins() {
            return context.getBean(RedisAdmins.class);
        }

        Members members() {
            return context.getBean(Members.class);
        }

        Role role(ChatId chat) {
            return context.getBean(RedisMembers.class).of(chat);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
