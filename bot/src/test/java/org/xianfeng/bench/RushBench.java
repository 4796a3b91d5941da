package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

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
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.BareSignUp;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole city signs up at once: through the real inbox, conversation, roster and outbox of the real service on its
 * embedded Redis. Every update is delivered three times. A latency runs from an update's arrival to its reply leaving
 * the outbox; 256 updates are in flight.
 */
public final class RushBench {

    private static final int MEMBERS = Integer.getInteger("rush.members", 40_000);
    private static final int PLACES = 500;
    private static final int DELIVERIES = 3;
    private static final int IN_FLIGHT = 256;
    private static final int CALLERS_AT_BEST = 64;
    private static final int WARM_UP = 20_000;

    private RushBench() {}

    static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("rush");
        ReplyCounter replies = new ReplyCounter();
        try (ConfigurableApplicationContext service = start(data, replies)) {
            Map<String, Object> figures = new Rush(service, replies, data.resolve("redis")).run();
            System.out.println(JsonMapper.shared().writeValueAsString(figures));
        }
    }

    private static ConfigurableApplicationContext start(Path data, ReplyCounter replies)
            throws IOException {
        SpringApplication application = new SpringApplication(Xianfeng.class);
        ApplicationContextInitializer<GenericApplicationContext> addMessenger = context -> context
                .registerBean("replyCounter", Messenger.class, () -> replies);
        application.addInitializers(addMessenger);
        return application.run("--server.port=0", "--xianfeng.redis.directory=" + data.resolve("redis"),
                "--xianfeng.library.path=" + SmallLibrary.in(data), "--xianfeng.library.index=" + data.resolve("index"),
                "--xianfeng.redis.connections=320");
    }

    /** One rush after another against one service. */
    private static final class Rush {

        private final Inbox inbox;
        private final Activities activities;
        private final Roster roster;
        private final Members members;
        private final UnifiedJedis redis;
        private final ReplyCounter replies;
        private final Path redisFolder;

        Rush(ConfigurableApplicationContext service, ReplyCounter replies, Path redisFolder) {
            this.redisFolder = redisFolder;
            this.inbox = service.getBean(Inbox.class);
            this.activities = service.getBean(Activities.class);
            this.roster = service.getBean(Roster.class);
            this.members = service.getBean(Members.class);
            this.redis = service.getBean(UnifiedJedis.class);
            this.replies = replies;
        }

        Map<String, Object> run() throws Exception {
            introduceEverybody();
            service(WARM_UP);
            bare(redis, WARM_UP, IN_FLIGHT);
            long seed = Long.getLong("xianfeng.seed", System.nanoTime());
            ActivityId activity = openActivity();
            Cpu before = Cpu.spent(redis);
            double seconds = service(MEMBERS, activity, new Random(seed));
            Cpu service = Cpu.spent(redis).since(before);
            before = Cpu.spent(redis);
            double pipelined = bare(redis, MEMBERS, IN_FLIGHT);
            Cpu bare = Cpu.spent(redis).since(before);
            double ceiling = ceiling();
            long[] latencies = replies.sortedNanos();
            double updatesPerSecond = MEMBERS * DELIVERIES / seconds;

            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "rush");
            figures.put("seated", roster.seated(new PostId(activity, 1), 0, MEMBERS).size());
            figures.put("waiting", roster.waiting(new PostId(activity, 1), 0, MEMBERS).size());
            figures.put("waitingInSequence",
                    isRising(new BareSignUp(redis, new PostId(activity, 1)).waitingSequence()));
            figures.put("missingReplies", MEMBERS - replies.answered());
            figures.put("repeatedReplies", replies.repeated());
            figures.put("updatesPerSecond", Math.round(updatesPerSecond));
            figures.put("distinctUpdatesPerSecond", Math.round(MEMBERS / seconds));
            figures.put("p50Millis", millis(latencies[latencies.length / 2]));
            figures.put("p99Millis", millis(latencies[(int) (latencies.length * 0.99)]));
            figures.put("maxMillis", millis(latencies[latencies.length - 1]));
            figures.put("ceilingPerSecond", Math.round(ceiling));
            figures.put("ratio", Math.round(updatesPerSecond / ceiling * 1000) / 1000.0);
            figures.put("pipelinedCeilingPerSecond", Math.round(pipelined));
            figures.put("serviceCpuMicros", service.microsFor(MEMBERS * DELIVERIES));
            figures.put("bareCpuMicros", bare.microsFor(MEMBERS * DELIVERIES));
            figures.put("members", MEMBERS);
            figures.put("deliveries", DELIVERIES);
            figures.put("inFlight", IN_FLIGHT);
            figures.put("appendfsync", redis.configGet("appendfsync").get("appendfsync"));
            figures.put("redis", version(redis));
            figures.put("cores", Runtime.getRuntime().availableProcessors());
            figures.put("seed", seed);
            return figures;
        }

        /** As a messenger does at the first {@code /start}. */
        private void introduceEverybody() {
            Callers.call(MEMBERS, IN_FLIGHT, member -> members.call(chat(member), "成员" + member));
        }

        private void service(int members) {
            service(members, openActivity(), new Random(1));
        }

        /** Everybody presses the button; answers the seconds until the last reply. */
        private double service(int members, ActivityId activity, Random random) {
            replies.expect(members, activity);
            List<Integer> deliveries = new ArrayList<>();
            for (int copy = 0; copy < DELIVERIES; copy++) {
                IntStream.range(0, members).forEach(deliveries::add);
            }
            Collections.shuffle(deliveries, random);
            return Callers.call(deliveries.size(), IN_FLIGHT, i -> {
                int member = deliveries.get(i);
                boolean first = replies.arrives(member);
                inbox.accept(List.of(press(member, activity)));
                if (first) {
                    replies.await(member);
                }
            });
        }

        /** The script alone on a plain pool of connections, with as many callers as do best. */
        private double ceiling() throws Exception {
            int port = Integer.parseInt(Files.readString(redisFolder.resolve("port")).strip());
            String password = Files.readString(redisFolder.resolve("password")).strip();
            ConnectionPoolConfig pool = new ConnectionPoolConfig();
            pool.setMaxTotal(IN_FLIGHT);
            pool.setMaxIdle(IN_FLIGHT);
            try (RedisClient plain = RedisClient.builder().hostAndPort("127.0.0.1", port)
                    .clientConfig(DefaultJedisClientConfig.builder().password(password).build()).poolConfig(pool)
                    .build()) {
                bare(plain, WARM_UP, CALLERS_AT_BEST);
                return Math.max(bare(plain, MEMBERS, CALLERS_AT_BEST), bare(plain, MEMBERS, IN_FLIGHT));
            }
        }

        /** The script alone, called as often, with the same repeated requests; answers calls a second. */
        private double bare(UnifiedJedis redis, int members, int inFlight) {
            ActivityId activity = openActivity();
            BareSignUp script = new BareSignUp(redis, new PostId(activity, 1));
            return members * DELIVERIES / Callers.call(members * DELIVERIES, inFlight, i -> {
                int member = i % members;
                script.run("bench:" + activity + "." + member, chat(member));
            });
        }

        private ActivityId openActivity() {
            ActivityId id = activities.nextId();
            // on a day of its own, since nobody can be in two places at a time; with another shift later that day
            Instant start = Instant.now().plus(Duration.ofDays(id.number()));
            activities.add(AnActivity.numbered(id.number(), start)
                    .with(shift(1, start), shift(2, start.plus(Duration.ofHours(4)))).build());
            return id;
        }

        private static Shift shift(int number, Instant start) {
            return new Shift(number, start, start.plus(Duration.ofHours(2)), List.of(Post.plain(number, PLACES)));
        }

        private static boolean isRising(List<Double> sequence) {
            return IntStream.range(1, sequence.size()).allMatch(i -> sequence.get(i - 1) < sequence.get(i));
        }

        private static String version(UnifiedJedis redis) {
            return redis.info("server").lines().filter(line -> line.startsWith("redis_version:")).findFirst()
                    .orElse("?:?").split(":", 2)[1];
        }
    }

    private static Incoming press(int member, ActivityId activity) {
        Origin origin = new Origin(activity + "." + member, chat(member), "", "zh", Instant.EPOCH);
        return new Incoming.ButtonPress(origin, "volunteer:join:" + activity + ".1", "1");
    }

    private static ChatId chat(int member) {
        return new ChatId(ReplyCounter.NAME, Integer.toString(member));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }

    /** A messenger whose members only count what they get. */
    private static final class ReplyCounter implements Messenger {

        static final String NAME = "bench";

        private volatile AtomicLongArray arrived = new AtomicLongArray(0);
        private volatile AtomicLongArray replied = new AtomicLongArray(0);
        private volatile Semaphore[] waiters = {};
        private volatile String prefix = "";
        private final AtomicInteger repeated = new AtomicInteger();

        void expect(int members, ActivityId activity) {
            arrived = new AtomicLongArray(members);
            replied = new AtomicLongArray(members);
            waiters = IntStream.range(0, members).mapToObj(_ -> new Semaphore(0)).toArray(Semaphore[]::new);
            prefix = NAME + "." + activity + ".";
            repeated.set(0);
        }

        /** Whether this is the first delivery of the member's update. */
        boolean arrives(int member) {
            return arrived.compareAndSet(member, 0, System.nanoTime());
        }

        void await(int member) {
            try {
                waiters[member].tryAcquire(Duration.ofMinutes(1).toMillis(),
                        java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Delivery deliver(Outgoing outgoing) {
            if (outgoing.id().startsWith(prefix)) {
                int member = Integer.parseInt(outgoing.to().id());
                if (!replied.compareAndSet(member, 0, System.nanoTime())) {
                    repeated.incrementAndGet();
                }
                waiters[member].release();
            }
            return new Delivery.Sent();
        }

        int answered() {
            return (int) IntStream.range(0, replied.length()).filter(i -> replied.get(i) != 0).count();
        }

        int repeated() {
            return repeated.get();
        }

        long[] sortedNanos() {
            return IntStream.range(0, replied.length()).filter(i -> replied.get(i) != 0)
                    .mapToLong(i -> replied.get(i) - arrived.get(i)).sorted().toArray();
        }
    }
}
