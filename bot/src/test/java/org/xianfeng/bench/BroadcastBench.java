package org.xianfeng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Row;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.member.Members;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.FaultShares;
import org.xianfeng.standin.RateLimits;
import org.xianfeng.standin.TelegramUser;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * A broadcast through the real service to a stand-in of Telegram that counts and refuses as Telegram does, while some
 * members chat. By default 1,500 recipients in real time: 2 % of answers are a 429, a third of them for one chat only,
 * 3 % of chats are forbidden, 1 % of connections drop. {@code --recipients 40000 --limit 1000} is the accelerated one.
 */
public final class BroadcastBench {

    private static final String TEXT = "周五下午三点开会，请带笔记本。";
    private static final int FIRST = 1_000;
    private static final int CHATTING = 20;
    private static final int IN_FLIGHT = 64;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private BroadcastBench() {}

    static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments);
        int recipients = options.number("recipients", 1_500);
        int limit = options.number("limit", 25);
        boolean faults = !options.value("faults", "true").equals("false");
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        Path data = Files.createTempDirectory("broadcast");
        try (BotApiServer server = BotApiServer.start();
                BenchService service = BenchService.start(SmallLibrary.in(data), data, "--xianfeng.admins=telegram:1",
                        "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                        "--xianfeng.delivery.bulk-per-second=" + limit, "--xianfeng.library.vectors=false",
                        "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                        "--xianfeng.broadcast.in-flight=" + IN_FLIGHT)) {
            server.limits(new RateLimits(takenPerSecond(limit), RateLimits.TELEGRAM.chatBurst(),
                    RateLimits.TELEGRAM.groupPerMinute()));
            Map<String, Object> figures = new Run(server, service, recipients, limit, faults, seed).figures();
            System.out.println(JsonMapper.shared().writeValueAsString(figures));
        }
    }

    /** The bulk lane makes up for 50 ms at most, so in any second it is to stay below this. */
    private static int takenPerSecond(int limit) {
        return (int) Math.ceil(limit * 1.05) + 1;
    }

    private static final class Run {

        private final BotApiServer server;
        private final Broadcasts broadcasts;
        private final Recipients rows;
        private final Members members;
        private final Pace pace;
        private final UnifiedJedis redis;
        private final int count;
        private final int limit;
        private final boolean faults;
        private final long seed;
        private final List<TelegramUser> users = new ArrayList<>();
        private final List<Long> replies = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean over;

        Run(BotApiServer server, BenchService service, int count, int limit, boolean faults, long seed) {
            this.server = server;
            this.broadcasts = service.bean(Broadcasts.class);
            this.rows = service.bean(Recipients.class);
            this.members = service.bean(Members.class);
            this.pace = service.bean(Pace.class);
            this.redis = service.bean(UnifiedJedis.class);
            this.count = count;
            this.limit = limit;
            this.faults = faults;
            this.seed = seed;
        }

        Map<String, Object> figures() throws Exception {
            Callers.call(count, IN_FLIGHT, i -> members.call(chat(i), "成员" + i));
            for (int i = 0; i < count; i++) {
                users.add(server.user(FIRST + i, "成员" + i));
                users.getLast().opensTheChat();
            }
            if (faults) {
                server.fails(new FaultShares(seed, 0.02, 1, 0.03, 0.01));
            }
            List<TelegramUser> talkers = IntStream.range(0, CHATTING)
                    .mapToObj(i -> server.user(500_000L + i, "聊天" + i)).toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                talkers.forEach(talker -> threads.execute(() -> chats(talker)));
                BroadcastId id = submit();
                Timing timing = awaitEnd(id);
                over = true;
                long bytes = bytesPerRecipient();
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
                return figures(id, timing, bytes, heap);
            }
        }

        private BroadcastId submit() {
            BroadcastId id = broadcasts.create("bench", new ChatId("telegram", "1"),
                    new Content(Kind.NOTICE, TEXT, null, List.of()), new Audience.All(), null);
            broadcasts.take("bench-submit", id, "telegram:1", new Step.Submit(Instant.now(), true));
            broadcasts.take("bench-approve", id, "telegram:2", new Step.Approve());
            return id;
        }

        /** How long it took from the first message to the last, and for how much of that Telegram had asked to wait. */
        private record Timing(double seconds, double paused) {}

        private Timing awaitEnd(BroadcastId id) {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> tally(id).settled() > 0);
            long begin = System.nanoTime();
            long paused = 0;
            long last = begin;
            while (tally(id).settled() < tally(id).recipients() || tally(id).recipients() < count) {
                sleep(Duration.ofMillis(20));
                long now = System.nanoTime();
                if (pace.pauses("telegram").bulk().isPositive()) {
                    paused += now - last;
                }
                last = now;
                if (now - begin > LONGEST.toNanos()) {
                    throw new IllegalStateException("not over: " + tally(id) + " " + broadcasts.find(id));
                }
            }
            Timing timing = new Timing((System.nanoTime() - begin) / 1e9, paused / 1e9);
            await().atMost(LONGEST).until(() -> broadcasts.find(id).orElseThrow().state() == Broadcast.State.DONE);
            return timing;
        }

        private Tally tally(BroadcastId id) {
            return broadcasts.tally(id);
        }

        /** Asks once a second, and notes how long the answer takes. */
        private void chats(TelegramUser talker) {
            while (!over) {
                long sent = System.nanoTime();
                talker.sends("/whoami");
                talker.waitsFor("telegram:");
                replies.add(System.nanoTime() - sent);
                sleep(Duration.ofMillis(1_500));
            }
        }

        private static void sleep(Duration time) {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Map<String, Object> figures(BroadcastId id, Timing timing, long bytes, long heap) {
            long duplicates = 0;
            long arrived = 0;
            Map<ChatId, Long> got = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                long times = users.get(i).sees().stream().filter(message -> message.text().startsWith(TEXT)).count();
                got.put(chat(i), times);
                duplicates += Math.max(0, times - 1);
                arrived += Math.min(1, times);
            }
            long missing = rows.rows(id, List.of(RowState.SENT)).flatMap(List::stream).map(Row::chat)
                    .filter(chat -> got.getOrDefault(chat, 0L) == 0).count() + count - tally(id).settled();
            Tally.OfBranch total = tally(id).total();
            long taken = total.of(RowState.SENT) + total.of(RowState.UNKNOWN);
            double rate = taken / (timing.seconds - timing.paused);
            List<Long> sorted = replies.stream().sorted().toList();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "broadcast");
            figures.put("recipients", count);
            figures.put("sent", total.of(RowState.SENT));
            figures.put("arrived", arrived);
            figures.put("duplicates", duplicates);
            figures.put("missing", missing);
            figures.put("unknown", total.of(RowState.UNKNOWN));
            figures.put("blocked", total.of(RowState.BLOCKED));
            figures.put("failed", total.of(RowState.FAILED));
            figures.put("seconds", round(timing.seconds));
            figures.put("secondsAskedToWait", round(timing.paused));
            figures.put("ratePerSecond", round(rate));
            figures.put("limitPerSecond", limit);
            figures.put("ratio", round(rate / limit));
            figures.put("ratioOfTheWholeTime", round(taken / timing.seconds / limit));
            figures.put("serverTakesPerSecond", takenPerSecond(limit));
            figures.put("worstSecond", server.worstSecond());
            figures.put("refusedByTheLimit", server.refusedAsTooMany());
            figures.put("replies", sorted.size());
            figures.put("replyP50Millis", millis(sorted, 0.5));
            figures.put("replyP99Millis", millis(sorted, 0.99));
            figures.put("heapMiB", heap);
            figures.put("redisBytesPerRecipient", bytes);
            figures.put("cores", Runtime.getRuntime().availableProcessors());
            figures.put("seed", seed);
            return figures;
        }

        private static long millis(List<Long> sorted, double quantile) {
            return sorted.isEmpty() ? -1 : sorted.get((int) ((sorted.size() - 1) * quantile)) / 1_000_000;
        }

        private static double round(double figure) {
            return Math.round(figure * 1000) / 1000.0;
        }

        /** Of the rows and what belongs to them, and of what each member keeps of their week. */
        private long bytesPerRecipient() {
            long all = redis.keys("{bc1}:*").stream().mapToLong(key -> redis.memoryUsage(key, 0)).sum();
            return all / count + redis.memoryUsage("{mem:" + chat(0) + "}:broadcast-week", 0);
        }
    }

    private static ChatId chat(int member) {
        return new ChatId("telegram", Integer.toString(FIRST + member));
    }
}
