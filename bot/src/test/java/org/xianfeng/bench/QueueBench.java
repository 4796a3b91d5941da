package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.member.Members;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.BareWithdrawal;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * Everybody who has a place gives it up at once: through the real inbox, conversation, roster, events and outbox of the
 * real service on its embedded Redis. Measured until each of those who were promoted has been told. The ceiling is as
 * many bare scripts, and for each a bare entry in a stream, called through the same client.
 */
public final class QueueBench {

    private static final int PLACES = Integer.getInteger("queue.places", 5_000);
    private static final int WAITERS = Integer.getInteger("queue.waiters", 39_500);

    /** Rounds before the one that is measured: as many updates as {@code rush} begins with. */
    private static final int WARM_UPS = 4;
    private static final int IN_FLIGHT = 256;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private QueueBench() {}

    static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("queue");
        Listeners listeners = new Listeners();
        try (ConfigurableApplicationContext service = start(data, listeners)) {
            System.out.println(JsonMapper.shared().writeValueAsString(new Exodus(service, listeners).run()));
        }
    }

    private static ConfigurableApplicationContext start(Path data, Listeners listeners)
            throws IOException {
        SpringApplication application = new SpringApplication(Xianfeng.class);
        ApplicationContextInitializer<GenericApplicationContext> addMessenger = context -> context
                .registerBean("listeners", Messenger.class, () -> listeners);
        application.addInitializers(addMessenger);
        return application.run("--server.port=0", "--xianfeng.redis.directory=" + data.resolve("redis"),
                "--xianfeng.library.path=" + SmallLibrary.in(data), "--xianfeng.library.index=" + data.resolve("index"),
                "--xianfeng.redis.connections=320", "--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00");
    }

    /** One after another gives a place up. */
    private static final class Exodus {

        private final Inbox inbox;
        private final Activities activities;
        private final Roster roster;
        private final Members members;
        private final Streams streams;
        private final UnifiedJedis redis;
        private final Listeners listeners;

        Exodus(ConfigurableApplicationContext service, Listeners listeners) {
            this.inbox = service.getBean(Inbox.class);
            this.activities = service.getBean(Activities.class);
            this.roster = service.getBean(Roster.class);
            this.members = service.getBean(Members.class);
            this.streams = service.getBean(Streams.class);
            this.redis = service.getBean(UnifiedJedis.class);
            this.listeners = listeners;
        }

        Map<String, Object> run() {
            Callers.call(PLACES + WAITERS, IN_FLIGHT, i -> members.call(chat(i), "成员" + i));
            for (int i = 0; i < WARM_UPS; i++) {
                leave(fill(PLACES));
                awaitTold();
                listeners.forget();
            }
            var _ = bare();
            awaitTold();
            listeners.forget();
            PostId post = fill(WAITERS);
            Cpu before = Cpu.spent(redis);
            long begin = System.nanoTime();
            double cancelled = leave(post);
            awaitTold();
            double told = (System.nanoTime() - begin) / 1e9;
            Cpu service = Cpu.spent(redis).since(before);
            boolean inOrder = roster.seated(post, 0, PLACES).equals(firstWaiters);
            streams.stop(); // or the bare scripts would wait for what we do about them
            BareRun bare = bare();

            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "queue");
            figures.put("cancellations", PLACES);
            figures.put("waiters", WAITERS);
            figures.put("secondsUntilAllCancelled", round(cancelled));
            figures.put("secondsUntilAllTold", round(told));
            figures.put("toldTwice", listeners.repeated.get());
            figures.put("promotedInOrder", inOrder);
            figures.put("ceilingSeconds", round(bare.seconds));
            figures.put("ratio", round(bare.seconds / told));
            figures.put("serviceCpuMicros", service.microsFor(PLACES));
            figures.put("bareCpuMicros", bare.cpu.microsFor(PLACES));
            figures.put("appendfsync", redis.configGet("appendfsync").get("appendfsync"));
            figures.put("cores", Runtime.getRuntime().availableProcessors());
            return figures;
        }

        private List<ChatId> firstWaiters = List.of();

        /** An activity with all places taken, and so many who wait. */
        private PostId fill(int waiters) {
            PostId post = open();
            Callers.call(PLACES + waiters, IN_FLIGHT,
                    i -> roster.signUp("fill " + post + " " + i, chat(i), post, false));
            firstWaiters = roster.waiting(post, 0, PLACES);
            return post;
        }

        private PostId open() {
            ActivityId id = activities.nextId();
            Activity activity = AnActivity.numbered(id.number(), Instant.now()).with(PLACES)
                    .starting(Instant.now().plus(Duration.ofDays(id.number()))).build();
            activities.add(activity);
            return new PostId(id, 1);
        }

        /** Answers the seconds until all these updates are in the inbox. */
        private double leave(PostId post) {
            List<ChatId> seated = roster.seated(post, 0, PLACES);
            return Callers.call(seated.size(), IN_FLIGHT, i -> {
                Origin origin = new Origin(post + "." + i, seated.get(i), "", "zh", Instant.EPOCH);
                inbox.accept(List.of(new Incoming.ButtonPress(origin, "volunteer:leave:" + post, "1")));
            });
        }

        private void awaitTold() {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(2)).until(() -> listeners.told.size() >= PLACES);
        }

        private BareRun bare() {
            PostId post = fill(WAITERS);
            List<ChatId> seated = roster.seated(post, 0, PLACES);
            BareWithdrawal bare = new BareWithdrawal(redis, post);
            Cpu before = Cpu.spent(redis);
            double seconds = Callers.call(PLACES, IN_FLIGHT, i -> bare.run("bare " + i, seated.get(i)));
            return new BareRun(seconds, Cpu.spent(redis).since(before));
        }

        private record BareRun(double seconds, Cpu cpu) {}

        private static double round(double seconds) {
            return Math.round(seconds * 1000) / 1000.0;
        }
    }

    private static ChatId chat(int member) {
        return new ChatId(Listeners.NAME, Integer.toString(member));
    }

    /** A messenger that notes who was told of something that others did. */
    private static final class Listeners implements Messenger {

        static final String NAME = "bench";

        private final Set<ChatId> told = ConcurrentHashMap.newKeySet();
        private final AtomicInteger repeated = new AtomicInteger();

        void forget() {
            told.clear();
            repeated.set(0);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Delivery deliver(Outgoing outgoing) {
            if (outgoing.id().startsWith("event.") && !told.add(outgoing.to())) {
                repeated.incrementAndGet();
            }
            return new Delivery.Sent();
        }
    }
}
