package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class WebhookTest {

    private static final String SECRET = "only-telegram-knows-this-of-32-signs";

    private static final String UPDATE = """
            {"update_id":9,"message":{"message_id":5,"date":1782892800,"chat":{"id":42,"type":"private"},
             "from":{"id":42,"is_bot":false,"first_name":"三"},"text":"%s"}}""";

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private final RecordingInbox inbox = new RecordingInbox();
    private final URI url = URI.create("http://127.0.0.1:" + freePort() + WebhookRoute.PATH);
    private final HttpClient telegram = HttpClient.newHttpClient();

    private Bot bot = start();

    @BeforeEach
    void awaitTheWebhook() {
        await().until(() -> server.webhookUrl().equals(url.toString()));
    }

    @AfterEach
    void close() {
        telegram.close();
        bot.close();
        server.close();
    }

    private Bot start() {
        return Bot.withWebhook(server, inbox, (_, _) -> {
            throw new AssertionError("a webhook needs no lease");
        }, "--server.port=" + url.getPort(), "--xianfeng.telegram.mode=webhook",
                "--xianfeng.telegram.webhook-url=" + url, "--xianfeng.telegram.secret=" + SECRET,
                "--xianfeng.telegram.webhook-limit=2KB");
    }

    @Test
    void keepsWhatTelegramBrings() {
        zhang.sends("/start t_12");
        zhang.presses(7, "volunteer:open:12");
        await().untilAsserted(() -> assertThat(inbox.words()).containsExactly("start t_12", "volunteer:open:12"));
        await().until(server::allPressesAreAnswered);
        assertThat(bot.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void letsTelegramBringAgainWhatTheInboxCouldNotKeep() {
        inbox.breaks();
        zhang.sends("不能丢");
        await().until(() -> inbox.refused() >= 2);
        assertThat(bot.problem()).contains("the disk is full");
        inbox.works();
        await().untilAsserted(() -> assertThat(inbox.words()).containsExactly("不能丢"));
        await().until(() -> server.unacknowledged() == 0);
    }

    @Test
    void turnsAwayWhoeverDoesNotKnowTheSecret() throws IOException, InterruptedException {
        assertThat(post("wrong", UPDATE)).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(UPDATE)))).isEqualTo(401);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void takesNoMoreThanItsLimit() throws IOException, InterruptedException {
        assertThat(post(SECRET, UPDATE.formatted("字".repeat(100)))).isEqualTo(200);
        assertThat(post(SECRET, UPDATE.formatted("字".repeat(1000)))).isEqualTo(413);
    }

    @Test
    void saysThatBrokenJsonIsBrokenWithoutAStackTrace(CapturedOutput output)
            throws IOException, InterruptedException {
        assertThat(post(SECRET, "{\"update_id\":")).isEqualTo(400);
        assertThat(post(SECRET, "[]")).isEqualTo(400);
        assertThat(post(SECRET, "")).isEqualTo(400);
        assertThat(LogEvents.containing("is no update", output)).isNotEmpty()
                .allSatisfy(event -> assertThat(event).doesNotContain("\tat "));
    }

    @Test
    void takesButDoesNotKeepWhatItDoesNotUnderstand() throws IOException, InterruptedException {
        assertThat(post(SECRET, "{\"update_id\":9,\"of_a_kind_yet_unknown\":{\"x\":1}}")).isEqualTo(200);
        assertThat(post(SECRET, "{\"update_id\":9,\"message\":{\"date\":\"when?\"}}")).isEqualTo(200);
        assertThat(post(SECRET, "{\"update_id\":9,\"callback_query\":{\"data\":\"x:y\"}}")).as("a press without an id")
                .isEqualTo(200);
        assertThat(post(SECRET, "{\"update_id\":99999999999,\"message\":{}}")).as("no id of theirs").isEqualTo(200);
        assertThat(post(SECRET, "{\"message\":{}}")).isEqualTo(200);
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void registersAgainUntilTelegramTakesIt() {
        bot.close();
        server.fails("setWebhook", Fault.dropsBeforeDoing(), Fault.serverError());
        int before = server.calls("setWebhook").size();
        bot = start();
        await().until(() -> server.calls("setWebhook").size() == before + 3);
        assertThat(server.calls("setWebhook").getLast().json("allowed_updates")).hasToString(
                "Optional[[\"message\",\"callback_query\",\"my_chat_member\"]]");
    }

    @Test
    void doesNotStartWithoutASecret() {
        assertThatThrownBy(() -> Bot.withWebhook(server, inbox, (_, _) -> {
            throw new AssertionError("a webhook needs no lease");
        }, "--server.port=0", "--xianfeng.telegram.mode=webhook", "--xianfeng.telegram.webhook-url=" + url))
                .hasStackTraceContaining("xianfeng.telegram.secret must be 32 to 256");
    }

    private int post(String secret, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url).header(WebhookRoute.SECRET_HEADER, secret)
                .POST(BodyPublishers.ofString(body)));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return telegram.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException("no free port", failure);
        }
    }
}
