package org.xianfeng.standin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** The stand-in against the client that the service uses: it is only worth as much as it resembles the real one. */
class BotApiServerTest {

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private final OkHttpClient http = new OkHttpClient.Builder().retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(5)).build();
    private final OkHttpTelegramClient client = client(server.token());

    @BeforeEach
    void startTheBot() {
        zhang.sends("/start");
    }

    @AfterEach
    void close() {
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
        server.close();
    }

    @Test
    void knowsItsToken() throws TelegramApiException {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("xianfeng_bot");
        TelegramApiRequestException refused = catchThrowableOfType(TelegramApiRequestException.class,
                () -> client("1:wrong").execute(new GetMe()));
        assertThat(refused.getErrorCode()).isEqualTo(401);
        assertThat(refused.getApiResponse()).isEqualTo("Unauthorized");
    }

    @Test
    void takesMethodNamesInAnyCaseAndParametersInAnyEncoding() throws IOException, InterruptedException {
        String method = server.url() + "/bot" + server.token() + "/SENDmessage";
        try (HttpClient plain = HttpClient.newHttpClient()) {
            plain.send(HttpRequest.newBuilder(URI.create(method + "?chat_id=42&text=query")).build(),
                    HttpResponse.BodyHandlers.ofString());
            plain.send(HttpRequest.newBuilder(URI.create(method))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("chat_id=42&text=%E8%A1%A8%E5%8D%95")).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("query", "表单");
    }

    @Test
    void givesOutWhatUsersSentUpToTwentyMegabytes() throws Exception {
        byte[] content = "值班表".getBytes(StandardCharsets.UTF_8);
        zhang.sendsADocument("值班表.txt", "text/plain", content);
        zhang.sendsADocument("大.zip", "application/zip", new byte[(20 << 20) + 1]);
        List<Update> updates = client.execute(new GetUpdates());
        Document small = updates.get(1).getMessage().getDocument();
        Document large = updates.get(2).getMessage().getDocument();
        assertThat(small.getFileName()).isEqualTo("值班表.txt");
        assertThat(small.getFileSize()).isEqualTo(content.length);
        String path = client.execute(new GetFile(small.getFileId())).getFilePath();
        URI file = URI.create(server.url() + "/file/bot" + server.token() + "/" + path);
        try (InputStream given = file.toURL().openStream()) {
            assertThat(given.readAllBytes()).isEqualTo(content);
        }
        assertThat(refusal(new GetFile(large.getFileId()))).isEqualTo("Bad Request: file is too big");
        server.losesFiles();
        assertThat(refusal(new GetFile(small.getFileId())))
                .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void showsWhatIsSentAndEditsItInPlace() throws TelegramApiException {
        Message sent = client.execute(message("<b>第一</b> &amp; 唯一", "看看", "a:1"));
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("第一 & 唯一");
        assertThat(zhang.sees().getFirst().labels()).containsExactly("看看");
        client.execute(edit(sent.getMessageId(), "第二"));
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("第二");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <x>hello</x>   | can't parse entities: Unsupported start tag "x" at byte offset 0
            你<b>好        | can't parse entities: Can't find end tag corresponding to start tag "b"
            你<b>好</i>    | can't parse entities: Unmatched end tag at byte offset 9, expected "</b>", found "</i>"
            a</b>          | can't parse entities: Unexpected end tag at byte offset 1
            a < b          | can't parse entities: Unclosed start tag at byte offset 2
            <b> </b>       | message text is empty
            """)
    void refusesTextThatItCannotShow(String html, String words) {
        assertThat(refusal(message(html))).isEqualTo("Bad Request: " + words);
    }

    @Test
    void countsCharactersAfterEntities() throws TelegramApiException {
        client.execute(message("<b>" + "&lt;".repeat(4096) + "</b>"));
        assertThat(refusal(message("字".repeat(4097)))).isEqualTo("Bad Request: message is too long");
    }

    @Test
    void countsTheBytesOfCallbackData() throws TelegramApiException {
        client.execute(message("好", "看看", "字".repeat(21) + "a"));
        assertThat(refusal(message("好", "看看", "字".repeat(22)))).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void refusesAnEditThatChangesNothingOrComesTooLate() throws TelegramApiException {
        int id = client.execute(message("一样")).getMessageId();
        assertThat(refusal(edit(id, "一样"))).isEqualTo("Bad Request: message is not modified: specified new message"
                + " content and reply markup are exactly the same as a current content and reply markup of the message");
        zhang.deletes(zhang.sees().getFirst());
        assertThat(refusal(edit(id, "不同"))).isEqualTo("Bad Request: message to edit not found");
    }

    @Test
    void refusesToWriteWhereItMayNot() {
        server.user(7, "李四");
        assertThat(refusal(to(7))).isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(refusal(to(8))).isEqualTo("Bad Request: chat not found");
        zhang.blocks();
        assertThat(refusal(to(42))).isEqualTo("Forbidden: bot was blocked by the user");
        zhang.deletesTheAccount();
        assertThat(refusal(to(42))).isEqualTo("Forbidden: user is deactivated");
    }

    @Test
    void refusesAGroupThatItIsNotInOneThatHasMovedAndATopicThatThereIsNot() throws TelegramApiException {
        TelegramGroup group = server.group(-5, "支部群");
        group.takesIn(zhang);
        assertThat(client.execute(to(-5)).getChat().isSuperGroupChat()).isTrue();
        assertThat(refusal(SendMessage.builder().chatId(-5L).messageThreadId(1).text("。").build()))
                .isEqualTo("Bad Request: message thread not found");
        group.hears(zhang, "题目", 7);
        client.execute(SendMessage.builder().chatId(-5L).messageThreadId(7).text("。").build());
        group.becomesASupergroup(-100);
        assertThatThrownBy(() -> client.execute(to(-5))).isInstanceOfSatisfying(TelegramApiRequestException.class,
                refused -> assertThat(refused.getParameters().getMigrateToChatId()).isEqualTo(-100L));
        client.execute(to(-100));
        server.group(-100, "支部群").throwsOut(zhang);
        assertThat(refusal(to(-100))).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
    }

    @Test
    void bringsUpdatesUntilTheyAreAcknowledgedByTheNextOffset() throws TelegramApiException {
        zhang.sends("问题");
        List<Update> both = client.execute(new GetUpdates());
        assertThat(both).extracting(update -> update.getMessage().getText()).containsExactly("/start", "问题");
        assertThat(client.execute(new GetUpdates(null, 1, 0, null))).hasSize(1);
        assertThat(client.execute(new GetUpdates(both.getLast().getUpdateId(), null, 0, null))).hasSize(1);
        assertThat(client.execute(new GetUpdates(both.getLast().getUpdateId() + 1, null, 0, null))).isEmpty();
        assertThat(server.unacknowledged()).isZero();
    }

    @Test
    void holdsAPollOpenUntilSomethingComes() throws Exception {
        client.execute(new GetUpdates(2000, null, 0, null));
        CompletableFuture<? extends List<Update>> poll = client.executeAsync(new GetUpdates(null, null, 50, null));
        await().until(() -> server.calls("getUpdates").size() == 2);
        assertThat(poll).isNotDone();
        zhang.sends("终于");
        assertThat(poll.get()).extracting(update -> update.getMessage().getText()).containsExactly("终于");
    }

    @Test
    void leavesOutKindsThatWereNotAskedFor() throws TelegramApiException {
        client.execute(new GetUpdates(2000, null, 0, List.of("message")));
        zhang.edits("改了");
        zhang.blocks();
        zhang.sends("还在");
        assertThat(client.execute(new GetUpdates())).extracting(update -> update.getMessage().getText())
                .containsExactly("还在");
    }

    @Test
    void endsAPollWhenAnotherOneBegins() throws Exception {
        client.execute(new GetUpdates(2000, null, 0, null));
        CompletableFuture<?> first = client.executeAsync(new GetUpdates(null, null, 50, null));
        await().until(() -> server.calls("getUpdates").size() == 2);
        client.execute(new GetUpdates(null, null, 0, null));
        assertThatThrownBy(first::get).isInstanceOf(ExecutionException.class)
                .hasMessageContaining("[409] Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void refusesToPollWhileAWebhookIsActive() throws Exception {
        client.executeAsync(SetWebhook.builder().url("http://127.0.0.1:9/").build()).get();
        assertThat(refusal(new GetUpdates())).isEqualTo("Conflict: can't use getUpdates method while webhook is active;"
                + " use deleteWebhook to delete the webhook first");
        client.execute(new DeleteWebhook());
        assertThat(client.execute(new GetUpdates())).hasSize(1);
    }

    @Test
    void takesOneAnswerToAPress() throws TelegramApiException {
        client.execute(message("选吧", "看看", "a:1"));
        zhang.presses("看看");
        String query = client.execute(new GetUpdates()).getLast().getCallbackQuery().getId();
        assertThat(server.allPressesAreAnswered()).isFalse();
        client.execute(new AnswerCallbackQuery(query));
        assertThat(server.allPressesAreAnswered()).isTrue();
        assertThat(refusal(new AnswerCallbackQuery(query))).isEqualTo(
                "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void keepsCommandsByScopeAndLanguage() throws TelegramApiException {
        client.execute(new SetMyCommands(List.of(new BotCommand("help", "帮助")), new BotCommandScopeDefault(), null));
        client.execute(new SetMyCommands(List.of(new BotCommand("help", "Help")), new BotCommandScopeDefault(), "en"));
        client.execute(new SetMyCommands(List.of(new BotCommand("new", "新建")), new BotCommandScopeChat("42"), null));
        assertThat(client.execute(new GetMyCommands(new BotCommandScopeDefault(), "en")))
                .extracting(BotCommand::getDescription).containsExactly("Help");
        assertThat(server.menu(42, "zh")).containsExactly("new");
        assertThat(server.menu(7, "zh")).containsExactly("help");
        assertThat(refusal(new SetMyCommands(List.of(new BotCommand("help", "字".repeat(257))))))
                .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }

    @Test
    void takesAnUploadWithAChineseName() throws TelegramApiException {
        byte[] list = "姓名\n张三".getBytes(StandardCharsets.UTF_8);
        client.execute(SendDocument.builder().chatId(42L).caption("名单")
                .document(new InputFile(new ByteArrayInputStream(list), "报名名单.csv")).build());
        Upload upload = zhang.sees().getFirst().document();
        assertThat(upload).isNotNull().extracting(Upload::name, Upload::text).containsExactly("报名名单.csv",
                "姓名\n张三");
    }

    @Test
    void refusesMoreThanItTakesInASecondButNoReplies() {
        server.limits(new RateLimits(3, 20, 20));
        IntStream.range(0, 5).forEach(i -> server.user(100 + i, "成员").opensTheChat());
        List<String> refusals = IntStream.range(0, 5).mapToObj(i -> outcome(to(100 + i))).toList();
        assertThat(refusals).containsExactly("", "", "", "Too Many Requests: retry after 1",
                "Too Many Requests: retry after 1");
        assertThat(outcome(to(42))).as("an answer").isEmpty();
        assertThat(server.worstSecond()).isEqualTo(3);
        assertThat(server.refusedAsTooMany()).isEqualTo(2);
    }

    @Test
    void refusesMoreThanABurstInAChatAndTellsHowLongToWait() {
        server.limits(new RateLimits(30, 5, 20));
        IntStream.range(0, 5).forEach(_ -> assertThat(outcome(to(42))).isEmpty());
        assertThat(failure(to(42)).getParameters().getRetryAfter()).isBetween(4, 5);
    }

    @Test
    void letsAShareOfSendsGoWrongAsTheSeedHasIt() {
        int chats = 2000;
        IntStream.range(0, chats).forEach(i -> server.user(1000 + i, "成员").opensTheChat());
        server.fails(new FaultShares(7, 0, 1, 0.03, 0.01));
        Map<String, Long> outcomes = IntStream.range(0, chats).mapToObj(i -> outcome(to(1000 + i)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long forbidden = outcomes.entrySet().stream().filter(one -> one.getKey().startsWith("Forbidden"))
                .mapToLong(Map.Entry::getValue).sum();
        assertThat(forbidden).isBetween(chats * 2L / 100, chats * 4L / 100);
        assertThat(outcomes.getOrDefault("dropped", 0L)).isBetween(chats / 200L, chats * 2L / 100);
        server.heals();
        server.fails(new FaultShares(7, 1, 9, 0, 0));
        assertThat(outcome(to(1001))).isEqualTo("Too Many Requests: retry after 9");
    }

    /** Empty for what is taken. */
    private String outcome(SendMessage message) {
        try {
            client.execute(message);
            return "";
        } catch (TelegramApiRequestException e) {
            return e.getApiResponse();
        } catch (TelegramApiException e) {
            return "dropped";
        }
    }

    @Test
    void failsAsItIsTold() throws TelegramApiException {
        server.fails("sendMessage", Fault.tooManyRequests(7).inChat(42), Fault.serverError(), Fault.badGateway(),
                Fault.migratedTo(-100L), Fault.dropsBeforeDoing(), Fault.dropsAfterDoing());
        TelegramApiRequestException busy = failure(message("一"));
        assertThat(busy.getErrorCode()).isEqualTo(429);
        assertThat(busy.getApiResponse()).isEqualTo("Too Many Requests: retry after 7");
        assertThat(busy.getParameters().getRetryAfter()).isEqualTo(7);
        assertThat(failure(message("二")).getApiResponse()).isEqualTo("Internal Server Error: restart");
        assertThat(failure(message("三")).getErrorCode()).isZero();
        TelegramApiRequestException moved = failure(message("四"));
        assertThat(moved.getApiResponse()).isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(moved.getParameters().getMigrateToChatId()).isEqualTo(-100L);
        assertThatThrownBy(() -> client.execute(message("五"))).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.execute(message("六"))).hasCauseInstanceOf(IOException.class);
        client.execute(message("七"));
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("六", "七");
    }

    private OkHttpTelegramClient client(String token) {
        return new OkHttpTelegramClient(http, token,
                new TelegramUrl("http", server.url().getHost(), server.url().getPort(), false));
    }

    private static SendMessage message(String html) {
        return SendMessage.builder().chatId(42L).text(html).parseMode("HTML").build();
    }

    private static SendMessage message(String html, String label, String action) {
        SendMessage message = message(html);
        InlineKeyboardButton button = InlineKeyboardButton.builder().text(label).callbackData(action).build();
        message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))));
        return message;
    }

    private static SendMessage to(long chat) {
        return SendMessage.builder().chatId(chat).text("你好").build();
    }

    private static EditMessageText edit(int id, String html) {
        return EditMessageText.builder().chatId(42L).messageId(id).text(html).parseMode("HTML").build();
    }

    private <T extends Serializable> String refusal(BotApiMethod<T> method) {
        return failure(method).getApiResponse();
    }

    private <T extends Serializable> TelegramApiRequestException failure(BotApiMethod<T> method) {
        return catchThrowableOfType(TelegramApiRequestException.class, () -> client.execute(method));
    }
}
