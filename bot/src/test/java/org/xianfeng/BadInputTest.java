package org.xianfeng;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.xianfeng.browser.RunningService;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.store.embedded.OldRedis;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.xianfeng.Expectation.logs;
import static org.xianfeng.Expectation.refusesToStart;
import static org.xianfeng.Expectation.sees;
import static org.xianfeng.Expectation.seesNot;

/**
 * All that is bad and that we could think of, through the real service: whom it concerns gets a clear message, the
 * operator one line with the cause or a description with a remedy, nobody a stack trace, and members go on.
 */
@Isolated("it says what the log must not have")
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {

    private static final String STALE = "这个按钮已经过期了";
    private static final String UNKNOWN_ACTIVITY = "没有找到这个活动";
    private static final String HOSTILE_TITLE = "<b>清扫</b> *楼道* [点](t.me/x) <script>alert(1)</script>";

    @TempDir
    static Path folder;

    private static Operator operator;
    private static Branch branch;
    private static TestRedis redis;

    /** What somebody does, and what they, or whom it concerns, see then. */
    @FunctionalInterface
    interface Attempt {

        String see() throws Exception;
    }

    record Case(String name, Attempt attempt, Expectation expectation) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void open() {
        redis = TestRedis.in(folder.resolve("shared-redis"));
        operator = new Operator(folder);
        branch = Branch.open(folder);
    }

    @AfterAll
    static void close() {
        branch.close();
        redis.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"texts", "commands", "buttons", "forms", "requests", "library", "failingStarts",
            "brokenSurroundings"})
    void isMetWithAClearAnswer(Case row, CapturedOutput output) throws Exception {
        String seen = row.attempt.see();
        row.expectation.check(seen, output.toString());
        assertThat(seen + output).doesNotContain("\tat ", "Exception in");
        branch.member().sends("/whoami");
        branch.member().waitsFor("telegram:42");
    }

    static Stream<Case> texts() {
        return Stream.of(text("spaces", "   ", "没有看到文字"),
                text("only emoji", "🎉🎊👍🏽", "没有看到文字"),
                text("only control characters", "\u0000\u0007\u001b\u007f", "没有看到文字"),
                text("control characters in a question", "遵义\u0000会议是什么时候\u0007召开的？", "1935"),
                text("10,000 characters", "问".repeat(10_000), "这段话有 10000 个字，太长了"),
                text("10,000 characters to a command", "/ask " + "问".repeat(10_000), "这段话有 10000 个字，太长了"),
                text("HTML as a question", "<script>alert(1)</script>", "资料库里没有找到"),
                text("half an emoji", "遵义会议\ud83d是什么时候召开的？", "1935"),
                text("a link to no activity", "/start t_99999999999999999999", UNKNOWN_ACTIVITY));
    }

    static Stream<Case> commands() {
        return Stream.of(text("an unknown command", "/fly", "fly 这个命令"),
                text("a member calling an organizer's command", "/new", "这个命令是给活动组织者用的"),
                text("a member calling an admin's command", "/grant telegram:42 admin", "这个命令是给管理员用的"));
    }

    static Stream<Case> buttons() {
        return Stream.of(press("a button of nothing", "nonsense", STALE),
                press("a button of no verb", "volunteer:explode:1", STALE),
                press("a button with a negative number", "volunteer:open:-1", STALE),
                press("a button with a number beyond all", "volunteer:open:99999999999999999999", STALE),
                press("a button with an unknown number", "volunteer:open:999999999", UNKNOWN_ACTIVITY),
                press("a button with no number", "volunteer:join:0", STALE),
                press("a page beyond the last", "volunteer:list:999999999", "活动"),
                press("a button out of the library's folder", "knowledge:page:../../etc/passwd:0", STALE),
                press("a page that an entry does not have", "knowledge:page:zunyi-huiyi:9999", STALE),
                press("an unknown language", "chat:speak:x-evil", STALE),
                row("a member calling off another's activity", () -> {
                    String activity = branch.publishes("不许取消");
                    String seen = pressed("volunteer:calloffsurely:" + activity);
                    branch.member().sends("/start t_" + activity);
                    return seen + branch.member().waitsFor("不许取消").text();
                }, sees("这个命令是给活动组织者用的").and(sees("名额"))),
                row("a button of an activity that was closed", () -> {
                    String activity = branch.publishes("已经截止");
                    branch.organizer().presses(7, "volunteer:close:" + activity);
                    branch.organizer().waitsFor("报名已截止");
                    return pressed("volunteer:join:" + activity);
                }, sees("这个活动现在不接受报名")),
                row("a button of an earlier draft", () -> {
                    branch.organizer().sends("/new");
                    SeenMessage first = branch.organizer().waitsFor("第 1 步");
                    branch.organizer().sends("/new");
                    branch.organizer().waitsFor("第 1 步");
                    String stop = first.buttons().getFirst().getFirst().action();
                    branch.organizer().presses(first.id(), stop);
                    return branch.organizer().waitsFor(STALE).text();
                }, sees(STALE)));
    }

    static Stream<Case> forms() {
        return Stream.of(form("a title of control characters", "第 1 步", "\u0001\u0002\u0003", "没有看到文字"),
                form("a title of 4,000 characters", "第 1 步", "长".repeat(4000), "活动名称请写 1 到 60 个字"),
                form("a date in the past", "第 3 步", "2020-01-01 9:00", "这个时间已经过去了"),
                form("a date that no month has", "第 3 步", "13月45日 9:00", "这个时间我没看懂"),
                form("no date at all", "第 3 步", "过几天", "这个时间我没看懂"),
                form("0 places", "第 6 步", "0", "人数请填 1 到 100000"),
                form("a million places", "第 6 步", "1000000", "人数请填 1 到 100000"),
                form("minus one place", "第 6 步", "-1", "人数请填 1 到 100000"),
                form("many places", "第 6 步", "很多", "人数请填 1 到 100000"),
                row("HTML and Markdown in a title on Telegram", () -> {
                    branch.member().sends("/start t_" + branch.publishes(HOSTILE_TITLE));
                    return branch.member().waitsFor("清扫").text();
                }, sees(HOSTILE_TITLE)),
                row("HTML and Markdown in a title on the web", () -> branch.presses(
                        "volunteer:open:" + branch.publishes(HOSTILE_TITLE)),
                        sees("&lt;script&gt;alert(1)&lt;/script&gt;").and(seesNot("<script"))),
                row("HTML in a name", () -> {
                    TelegramUser li = branch.user(7, "<i>李四</i> & <a href=x>");
                    String activity = branch.publishes("看名单");
                    li.sends("/start");
                    li.waitsFor("我是先锋");
                    li.presses(7, "volunteer:join:" + activity);
                    li.waitsFor("报名成功");
                    branch.organizer().presses(7, "volunteer:roster:" + activity);
                    return branch.organizer().waitsFor("李四").text();
                }, sees("<i>李四</i> & <a href=x>")));
    }

    static Stream<Case> requests() {
        String question = "{\"question\":\"%s\"}";
        return Stream.of(
                row("broken JSON to ask", () -> branch.asks("{\"question\":"), sees("400 ", "The body is not JSON")),
                row("no JSON object to ask", () -> branch.asks("[1]"), sees("400 ", "The body is not JSON")),
                row("no question to ask", () -> branch.asks("{}"), sees("400 ", "is missing")),
                row("a blank question to ask", () -> branch.asks(question.formatted(" ")), sees("400 ", "blank")),
                row("10,000 characters to ask", () -> branch.asks(question.formatted("问".repeat(10_000))),
                        sees("400 ", "has 10000 characters")),
                row("100 KB to ask", () -> branch.asks(question.formatted("x".repeat(100_000))),
                        sees("413 ", "larger than 64 KB")),
                row("plain text to ask",
                        () -> branch.asks("遵义会议", HttpHeaders.CONTENT_TYPE, MediaType.TEXT_PLAIN_VALUE),
                        sees("415 ", "not supported")),
                row("a GET of ask", () -> branch.gets("/api/v1/ask"), sees("405 ", "not supported")),
                row("a path that is not there", () -> branch.gets("/admin/../../etc/passwd"), sees("40")),
                row("broken JSON to the chat", () -> branch.writes("{\"id\":"), sees("400 ")),
                row("an empty text to the chat", () -> branch.writes(message("")), sees("400 ", "没有看到文字")),
                row("a text of control characters to the chat", () -> branch.writes(message("\\u0000\\u0007")),
                        sees("400 ", "没有看到文字")),
                row("100 KB to the chat", () -> branch.writes(message("x".repeat(100_000))),
                        sees("413 ", "内容太长了")),
                row("plain text to the chat",
                        () -> branch.writes("你好", HttpHeaders.CONTENT_TYPE, MediaType.TEXT_PLAIN_VALUE),
                        sees("415 ")),
                row("a webhook call with a wrong secret",
                        () -> branch.posts("/telegram/webhook", "{\"update_id\":1}",
                                "X-Telegram-Bot-Api-Secret-Token", "wrong"),
                        sees("401 ").and(logs("a webhook call without the secret was turned away"))));
    }

    static Stream<Case> library() {
        return Stream.of(
                row("an entry without a title",
                        () -> branch.adds("broken.md", "---\nid: broken\nkind: event\n---\n没有标题。\n"),
                        sees("200 ", "broken.md").and(logs("Left out of the library: broken.md:2: title is missing"))
                                .and(stillAnswers())),
                row("an entry with a broken date",
                        () -> branch.adds("date.md",
                                "---\nid: date\ntitle: 日期\nkind: event\ndates: [\"昨天\"]\n---\n文。\n"),
                        sees("200 ").and(logs("Left out of the library: date.md:5: ")).and(stillAnswers())),
                row("a line that is no JSON",
                        () -> branch.adds("broken.jsonl",
                                "{\"id\":\"good\",\"kind\":\"event\",\"title\":\"好\",\"text\":\"文。\"}\n{\"id\":\n"),
                        sees("200 ").and(logs("Left out of the library: broken.jsonl:2: ")).and(stillAnswers())));
    }

    static Stream<Case> failingStarts() {
        return Stream.of(
                row("a Redis that wants another password",
                        () -> operator.failsToStart("--xianfeng.redis.uri=" + redis.uri("wrong")),
                        refusesToStart("refuses our user or password", "Correct the password")),
                row("a Redis that is too old", () -> {
                    try (OldRedis old = OldRedis.start()) {
                        return operator.failsToStart("--xianfeng.redis.uri=" + old.uri());
                    }
                }, refusesToStart("is version 5.0.14", "Use Redis 6.2 or newer")),
                row("a Redis that is a replica", () -> {
                    try (TestRedis replica = TestRedis.in(operator.freshFolder())) {
                        replica.becomesReplica();
                        return operator.failsToStart("--xianfeng.redis.uri=" + replica.uri());
                    }
                }, refusesToStart("is a read-only replica", "Give the address of the primary")),
                row("a Redis that is not there",
                        () -> operator.failsToStart("--xianfeng.redis.uri=redis://127.0.0.1:1"),
                        refusesToStart("cannot be reached", "Start it, or correct xianfeng.redis.uri")),
                row("an address that is none", () -> operator.failsToStart("--xianfeng.redis.uri=redis.example"),
                        refusesToStart("is not an address of a Redis", "Write it as redis://")),
                row("a taken port for our own Redis", () -> {
                    try (ServerSocket taken = new ServerSocket(0)) {
                        return operator.failsToStart("--xianfeng.redis.port=" + taken.getLocalPort());
                    }
                }, refusesToStart("Redis does not start on port", "Free the port, or choose another one")),
                row("a taken HTTP port", () -> {
                    try (ServerSocket taken = new ServerSocket(0)) {
                        return operator.failsToStart("--server.port=" + taken.getLocalPort());
                    }
                }, refusesToStart("was already in use", "configure this application to listen on another port")),
                row("a second instance on the same folder",
                        () -> operator.failsToStart("--xianfeng.redis.directory=" + branch.data().resolve("redis")),
                        refusesToStart("Another instance is using the data folder", "Stop it, or give this one")),
                row("an index folder that is a file",
                        () -> operator
                                .failsToStart("--xianfeng.library.index=" + Files.createTempFile(folder, "index", "")),
                        refusesToStart("could not open the library", "xianfeng.library.index")),
                row("an admin who is no chat", () -> operator.failsToStart("--xianfeng.admins=张三"),
                        refusesToStart("chat id must be of the form messenger:id", "Update your application")),
                row("a secret that could be guessed", () -> operator.failsToStart("--xianfeng.cookie-secret=short"),
                        refusesToStart("must be at least 32 characters", "Update your application")),
                row("a time zone of another planet", () -> operator.failsToStart("--xianfeng.zone=Mars/Phobos"),
                        refusesToStart("Mars/Phobos", "Update your application")));
    }

    static Stream<Case> brokenSurroundings() {
        return Stream.of(
                row("a Redis that may forget the last second", () -> {
                    redis.set("appendfsync", "everysec");
                    try (RunningService service = operator.starts("--xianfeng.redis.uri=" + redis.uri())) {
                        return operator.healthOf(service);
                    }
                }, sees("UP").and(logs("has appendfsync everysec; a crash can lose acknowledged sign-ups"))),
                row("a bot token that Telegram refuses", () -> {
                    try (BotApiServer telegram = BotApiServer.start();
                            RunningService service = operator.starts(
                                    "--xianfeng.telegram.token=1:wrong", "--xianfeng.telegram.api=" + telegram.url())) {
                        await().atMost(ONE_MINUTE)
                                .until(() -> operator.healthOf(service).contains("the bot token is refused"));
                        return operator.healthOf(service);
                    }
                }, sees("DOWN", "correct xianfeng.telegram.token").and(logs("the bot token is refused"))),
                row("no network to Telegram", () -> {
                    BotApiServer telegram = BotApiServer.start();
                    TelegramUser li = telegram.user(7, "李四");
                    li.sends("/help");
                    telegram.goesDown();
                    try (telegram;
                            RunningService service = operator.starts("--xianfeng.telegram.token=" + telegram.token(),
                                    "--xianfeng.telegram.api=" + telegram.url())) {
                        await().atMost(ONE_MINUTE).until(() -> operator.healthOf(service).contains("not connected"));
                        String seen = operator.healthOf(service);
                        telegram.comesUp();
                        return seen + li.waitsFor("我能做这些").text();
                    }
                }, sees("DOWN", "not connected").and(logs("receiving fails: not connected"))
                        .and(logs("receiving works again"))));
    }

    private static Case row(String name, Attempt attempt, Expectation expectation) {
        return new Case(name, attempt, expectation);
    }

    private static Case text(String name, String text, String answer) {
        return row(name, () -> {
            branch.member().sends(text);
            return branch.member().waitsFor(answer).text();
        }, sees(answer));
    }

    private static Case press(String name, String action, String answer) {
        return row(name, () -> pressed(action), sees(answer));
    }

    /** An organizer who fills in the form as far as the step, and then answers it so. */
    private static Case form(String name, String step, String text, String answer) {
        return row(name, () -> {
            branch.fillsIn("清扫楼道", step);
            branch.organizer().sends(text);
            return branch.organizer().waitsFor(answer).text();
        }, sees(answer));
    }

    private static Expectation stillAnswers() {
        return (_, _) -> {
            branch.member().sends("遵义会议是什么时候召开的？");
            branch.member().waitsFor("1935");
        };
    }

    /** What the member sees who presses this, on whichever message. */
    private static String pressed(String action) {
        branch.member().presses(7, action);
        return branch.member().waitsFor(_ -> true).text();
    }

    private static String message(String text) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}";
    }
}
