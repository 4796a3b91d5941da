package org.xianfeng.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.xianfeng.Xianfeng;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.RedisBroadcasts;
import org.xianfeng.broadcast.Step;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.RedisMembers;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.FaultShares;
import org.xianfeng.standin.RateLimits;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * The same broadcast to the same stand-in by us or by grammY with its throttler and auto-retry, as its documentation
 * sets them up: 30 messages a second are taken, 2 % of sends are refused for now, 3 % of chats forbidden, 1 % of
 * connections dropped, and the sender is killed in the middle ({@code kill -9}) and started again. Who is asked is said
 * by {@code --client xianfeng} or {@code --client grammy}, which takes node and npm.
 */
public final class ComparisonBench {

    private static final String TEXT = "周五下午三点开会，请带笔记本。";
    private static final int FIRST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private ComparisonBench() {}

    /** Who sends, as a process that can be killed. */
    private interface Sender extends AutoCloseable {

        void begin() throws Exception;

        void killAndStartAgain() throws Exception;

        boolean isDone() throws Exception;

        @Override
        void close();
    }

    static void main(String[] arguments) throws Exception {
        Options options = new Options(arguments);
        String client = options.value("client", "xianfeng");
        int count = options.number("recipients", 1_500);
        boolean faults = !options.value("faults", "true").equals("false");
        boolean kills = !options.value("kill", "true").equals("false");
        long seed = Long.getLong("xianfeng.seed", 1);
        Path data = Files.createTempDirectory("comparison");
        try (BotApiServer server = BotApiServer.start()) {
            server.limits(RateLimits.TELEGRAM);
            List<TelegramUser> users = IntStream.range(0, count)
                    .mapToObj(i -> server.user(FIRST + i, "成员" + i)).toList();
            users.forEach(TelegramUser::opensTheChat);
            if (faults) {
                server.fails(new FaultShares(seed, 0.02, 1, 0.03, 0.01));
            }
            try (Sender sender = client.equals("grammy")
                    ? new Grammy(server, data, count)
                    : new Ours(server, data, count)) {
                sender.begin();
                await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> calls(server) > 0);
                long begin = System.nanoTime();
                if (kills) {
                    await().atMost(LONGEST).pollInterval(Duration.ofMillis(5)).until(() -> calls(server) > count / 2);
                    sender.killAndStartAgain();
                }
                await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(sender::isDone);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.println(JsonMapper.shared().writeValueAsString(
                        figures(client, server, users, seconds, faults, kills, seed)));
            }
        }
    }

    private static int calls(BotApiServer server) {
        return server.calls("sendMessage").size();
    }

    private static Map<String, Object> figures(String client, BotApiServer server, List<TelegramUser> users,
            double seconds, boolean faults, boolean kills, long seed) {
        List<Long> times = users.stream().map(user -> user.sees().stream()
                .filter(message -> message.text().startsWith(TEXT)).count()).toList();
        long arrived = times.stream().filter(count -> count > 0).count();
        long twice = times.stream().mapToLong(count -> Math.max(0, count - 1)).sum();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "comparison");
        figures.put("client", client);
        figures.put("recipients", users.size());
        figures.put("arrived", arrived);
        figures.put("duplicates", twice);
        figures.put("seconds", Math.round(seconds * 10) / 10.0);
        figures.put("ratePerSecond", Math.round(arrived / seconds * 10) / 10.0);
        figures.put("attempts", calls(server));
        figures.put("refusedByTheLimit", server.refusedAsTooMany());
        figures.put("worstSecond", server.worstSecond());
        figures.put("faults", faults);
        figures.put("killed", kills);
        figures.put("seed", seed);
        return figures;
    }

    private static final class Ours implements Sender {

        private final ServiceProcess service;
        private final RedisClient redis;
        private final Broadcasts broadcasts;
        private final int count;
        private BroadcastId id = new BroadcastId(1);

        Ours(BotApiServer server, Path data, int count) throws IOException {
            this.count = count;
            service = new ServiceProcess(data, Xianfeng.class, "--xianfeng.admins=telegram:" + FIRST,
                    "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                    "--xianfeng.broadcast.approval-above=" + count, "--xianfeng.volunteer.quiet-from=00:00",
                    "--xianfeng.volunteer.quiet-until=00:00");
            redis = service.redis();
            broadcasts = new RedisBroadcasts(redis, Clock.systemUTC(), (_, _, _, _) -> {
            });
        }

        @Override
        public void begin() {
            RedisMembers members = new RedisMembers(redis, new MemberSettings(List.of(), null, null), _ -> {
            });
            IntStream.range(0, count)
                    .forEach(i -> members.call(new ChatId("telegram", Integer.toString(FIRST + i)), "成员" + i));
            id = broadcasts.create("r1", new ChatId("telegram", Integer.toString(FIRST)),
                    new Content(Kind.NOTICE, TEXT, null, List.of()), new Audience.All(), null);
            broadcasts.take("r2", id, "telegram:" + FIRST, new Step.Submit(Instant.now(), false));
        }

        @Override
        public void killAndStartAgain() throws IOException {
            service.kill();
            service.startAgain();
        }

        @Override
        public boolean isDone() { return broadcasts.find(id).orElseThrow().state() == State.DONE; }

        @Override
        public void close() {
            System.err.println("rows: " + broadcasts.tally(id).total().rows());
            redis.close();
            service.close();
        }
    }

    private static final class Grammy implements Sender {

        private final BotApiServer server;
        private final Path folder;
        private final int count;
        private Process process;

        Grammy(BotApiServer server, Path data, int count) throws IOException, InterruptedException {
            this.server = server;
            this.count = count;
            folder = Files.createDirectories(data.resolve("grammy"));
            for (String file : List.of("package.json", "package-lock.json", "broadcast.mjs")) {
                Files.copy(resource(file), folder.resolve(file));
            }
            process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("npm.log").toFile()).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("npm ci: " + Files.readString(folder.resolve("npm.log")));
            }
        }

        private static Path resource(String file) {
            try {
                return Path.of(ComparisonBench.class.getResource("/grammy/" + file).toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void begin() throws IOException {
            ProcessBuilder builder = new ProcessBuilder("node", "broadcast.mjs").directory(folder.toFile())
                    .inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("TOKEN", server.token(), "API", server.url().toString(), "FIRST",
                    Integer.toString(FIRST), "COUNT", Integer.toString(count), "TEXT", TEXT, "NOTED",
                    folder.resolve("noted.txt").toString()));
            process = builder.start();
        }

        @Override
        public void killAndStartAgain() throws IOException {
            process.destroyForcibly().onExit().join();
            begin();
        }

        @Override
        public boolean isDone() { return !process.isAlive(); }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
