package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.messaging.Attachments;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.standin.Upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TelegramMessengerTest {

    private static final Attachments PAPERS = new Attachments(
            new StaticListableBeanFactory(Map.of("papers", new PaperSource())).getBeanProvider(AttachmentSource.class));

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private final ChatId zhang42 = new ChatId("telegram", "42");
    private final TelegramStatus status = new TelegramStatus(Clock.systemUTC());
    private final BotApi api = api(server.token(), server.url());
    private final PaperForms forms = new PaperForms();
    private final TelegramMessenger messenger = new TelegramMessenger(api, PAPERS, forms, status);

    @BeforeEach
    void startTheBot() {
        zhang.sends("/start");
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void sendsTextWithEmphasisAndButtons() {
        Reply reply = Reply.of(Markup.bold("3 < 5 & \"好\""))
                .with(new Button("报名", "v:join:1"), new Button("不了", "v:no"))
                .with(new Button("返回", "v:list:0"));
        assertThat(messenger.deliver(to(42, reply))).isInstanceOf(Delivery.Sent.class);
        SeenMessage seen = zhang.sees().getFirst();
        assertThat(seen.text()).isEqualTo("3 < 5 & \"好\"");
        assertThat(seen.html()).startsWith("<b>").endsWith("</b>");
        assertThat(seen.buttons()).extracting(List::size).containsExactly(2, 1);
        assertThat(seen.labels()).containsExactly("报名", "不了", "返回");
    }

    /** There is no button for it here; and the list is all there whatever its buttons could show elsewhere. */
    @Test
    void saysHowToSendWhatIsAskedForAndAllThatAListSays() {
        messenger.deliver(to(42, Reply.of(Markup.text("请发送活动的地点。"))
                .asking(new Wanted(Wanted.Kind.LOCATION, Markup.italic("点 📎 → 位置")))));
        assertThat(zhang.sees().getFirst().text()).isEqualTo("请发送活动的地点。\n点 📎 → 位置");
        messenger.deliver(to(42, Reply.of(Markup.text("正在报名\n清扫楼道\n周六 9:00"))
                .inBrief(Markup.text("正在报名")).with(new Button("清扫楼道", "v:open:1").detailed("周六 9:00"))));
        assertThat(zhang.sees().getLast().text()).isEqualTo("正在报名\n清扫楼道\n周六 9:00");
        assertThat(zhang.sees().getLast().buttons().getFirst()).extracting("label").containsExactly("清扫楼道");
    }

    @Test
    void showsNoPreviewOfLinks() {
        messenger.deliver(to(42, Reply.of(Markup.text("https://example.org"))));
        assertThat(server.calls("sendMessage").getFirst().parameters().at("/link_preview_options/is_disabled")
                .asBoolean()).isTrue();
    }

    @Test
    void sendsAsMuchAsAReplyCanHold() {
        Reply reply = Reply.of(Markup.text("&".repeat(Reply.LONGEST)));
        assertThat(messenger.deliver(to(42, reply))).isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void editsInPlaceAndTakesTheButtonsAway() {
        messenger.deliver(to(42, Reply.of(Markup.text("第 1 页")).with(new Button("▶", "v:list:1"))));
        SeenMessage first = zhang.sees().getFirst();
        assertThat(messenger.deliver(editing(first, "第 2 页"))).isInstanceOf(Delivery.Sent.class);
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("第 2 页");
        assertThat(zhang.sees().getFirst().buttons()).isEmpty();
    }

    /** What was asked before would only be answered by "stale"; other cards keep theirs. */
    @Test
    void takesTheButtonsOffWhatAFormHasAskedBefore() {
        messenger.deliver(to(42, Reply.of(Markup.text("活动")).with(new Button("报名", "v:join:1"))));
        messenger.deliver(to(42, asks("第 1 步")));
        messenger.deliver(to(42, Reply.of(Markup.text("别的")).with(new Button("看看", "v:see"))));
        assertThat(labels()).as("it asks still").containsExactly("报名", "跳过", "看看");
        messenger.deliver(to(42, asks("第 2 步")));
        await().untilAsserted(() -> assertThat(labels()).containsExactly("报名", "看看", "跳过"));
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("活动", "第 1 步", "别的", "第 2 步");
        assertThat(messenger.deliver(editing(zhang.sees().getLast(), "记下了"))).isInstanceOf(Delivery.Sent.class);
        messenger.deliver(to(42, Reply.of(Markup.text("记下的")).with(new Button("看看", "v:see"))));
        messenger.deliver(to(42, asks("第 1 步")));
        assertThat(server.calls("editMessageReplyMarkup")).as("what says something else now is left alone").hasSize(1);
    }

    private static Reply asks(String question) {
        return Reply.of(Markup.text(question)).with(new Button("跳过", "flow:trip:1:skip"));
    }

    private List<String> labels() {
        return zhang.sees().stream().flatMap(message -> message.labels().stream()).toList();
    }

    @Test
    void hasSentWhatIsThereAlready() {
        messenger.deliver(to(42, Reply.of(Markup.text("一样"))));
        assertThat(messenger.deliver(editing(zhang.sees().getFirst(), "一样"))).isInstanceOf(Delivery.Sent.class);
        assertThat(zhang.sees()).hasSize(1);
    }

    @Test
    void sendsAnewWhatCannotBeEdited() {
        messenger.deliver(to(42, Reply.of(Markup.text("旧"))));
        SeenMessage old = zhang.sees().getFirst();
        server.fails("editMessageText", Fault.refuses(400, "Bad Request: message can't be edited"));
        assertThat(messenger.deliver(editing(old, "新"))).isInstanceOf(Delivery.Sent.class);
        zhang.deletes(old);
        assertThat(messenger.deliver(editing(old, "更新"))).isInstanceOf(Delivery.Sent.class);
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("新", "更新");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Request: MESSAGE_ID_INVALID", "Bad Request: message can't be edited",
            "Bad Request: there is no text in the message to edit", "Bad Request: something new"})
    void sendsAnewWhateverEditIsRefused(String why) {
        messenger.deliver(to(42, Reply.of(Markup.text("旧"))));
        SeenMessage old = zhang.sees().getFirst();
        server.fails("editMessageText", Fault.refuses(400, why));
        assertThat(messenger.deliver(editing(old, "新"))).isInstanceOf(Delivery.Sent.class);
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("旧", "新");
    }

    @Test
    void editsAndTakesBackWhatItSentByItsId() {
        String id = sentTo42(Reply.of(Markup.text("通知")));
        assertThat(messenger.edit(zhang42, id, Reply.of(Markup.text("更正")))).isEqualTo(new Delivery.Sent(id));
        assertThat(messenger.edit(zhang42, id, Reply.of(Markup.text("更正")))).as("not modified")
                .isEqualTo(new Delivery.Sent(id));
        assertThat(zhang.sees()).extracting(SeenMessage::text).containsExactly("更正");
        assertThat(messenger.delete(zhang42, id)).isInstanceOf(Delivery.Sent.class);
        assertThat(zhang.sees()).isEmpty();
        assertThat(messenger.delete(zhang42, id)).as("gone already").isInstanceOf(Delivery.Sent.class);
        assertThat(messenger.edit(zhang42, id, Reply.of(Markup.text("晚了")))).isInstanceOf(Delivery.Gone.class);
        assertThat(zhang.sees()).as("a correction is not sent anew").isEmpty();
    }

    @Test
    void editsTheCaptionOfAPicture() {
        String id = sentTo42(Reply.of(Markup.text("图说")).attaching(
                new Attachment.Picture("小结.png", "image/png", new Attachment.Origin("paper", "图"))));
        assertThat(messenger.edit(zhang42, id, Reply.of(Markup.text("更正")))).isEqualTo(new Delivery.Sent(id));
        assertThat(zhang.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.text()).isEqualTo("更正");
            assertThat(seen.photo()).isNotNull();
        });
    }

    @Test
    void tellsThatAMessageIsTooOldToBeTakenBack() {
        String id = sentTo42(Reply.of(Markup.text("旧")));
        server.fails("deleteMessage", Fault.refuses(400, "Bad Request: message can't be deleted for everyone"));
        assertThat(messenger.delete(zhang42, id)).isInstanceOf(Delivery.Gone.class);
    }

    private String sentTo42(Reply reply) {
        return ((Delivery.Sent) messenger.deliver(to(42, reply))).messages().getFirst();
    }

    @Test
    void sendsADocumentWithItsCaptionAndButtons() {
        Reply reply = Reply.of(Markup.bold("报名名单")).with(new Button("返回", "v:list:0")).attaching(
                new Attachment.Document("报名名单 & 1.txt", "text/plain", new Attachment.Origin("paper", "名单")));
        assertThat(messenger.deliver(to(42, reply))).isInstanceOf(Delivery.Sent.class);
        SeenMessage seen = zhang.sees().getFirst();
        assertThat(seen.html()).isEqualTo("<b>报名名单</b>");
        assertThat(seen.labels()).containsExactly("返回");
        assertThat(seen.document()).isNotNull().extracting(Upload::name, Upload::text).containsExactly("报名名单 & 1.txt",
                "名单 for telegram:42");
    }

    @Test
    void sendsAPictureToLookAt() {
        Reply reply = Reply.of(Markup.text("&".repeat(Reply.LONGEST_CAPTION))).attaching(
                new Attachment.Picture("小结.png", "image/png", new Attachment.Origin("paper", "图")));
        assertThat(messenger.deliver(to(42, reply))).isInstanceOf(Delivery.Sent.class);
        SeenMessage seen = zhang.sees().getFirst();
        assertThat(seen.photo()).isNotNull().extracting(Upload::text).isEqualTo("图 for telegram:42");
        assertThat(messenger.deliver(editing(seen, "新"))).as("a picture has no text to edit")
                .isInstanceOf(Delivery.Sent.class);
    }

    @Test
    void rejectsAFileThatIsNotThereForItsReader() {
        Reply reply = Reply.of(Markup.text("名单")).attaching(
                new Attachment.Document("a.txt", "text/plain", new Attachment.Origin("paper", "")));
        assertThat(messenger.deliver(to(42, reply))).isInstanceOf(Delivery.Rejected.class);
        assertThat(zhang.sees()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void tellsWhatBecameOfAFileByTheAnswer(Fault fault, Delivery expected) {
        server.fails("sendDocument", fault);
        Reply reply = Reply.of(Markup.text("名单")).attaching(
                new Attachment.Document("a.txt", "text/plain", new Attachment.Origin("paper", "名单")));
        assertThat(messenger.deliver(to(42, reply))).isEqualTo(expected);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(Fault.tooManyRequests(7), new Delivery.TooMany(Duration.ofSeconds(7))),
                arguments(Fault.refuses(429, "Too Many Requests"), new Delivery.TooMany(Duration.ofSeconds(5))),
                arguments(Fault.refuses(401, "Unauthorized"), new Delivery.Later(Duration.ofSeconds(30))),
                arguments(Fault.refuses(403, "Forbidden: bot was kicked from the supergroup chat"),
                        new Delivery.Unreachable("Forbidden: bot was kicked from the supergroup chat")),
                arguments(Fault.migratedTo(-100),
                        new Delivery.Moved(new ChatId("telegram", "-100"))),
                arguments(Fault.tooManyRequests(10_072), new Delivery.TooMany(Duration.ofSeconds(10_072))),
                arguments(Fault.refuses(400, "Bad Request: BUTTON_DATA_INVALID"),
                        new Delivery.Rejected("Bad Request: BUTTON_DATA_INVALID")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void tellsWhatBecameOfAMessageByTheAnswer(Fault fault, Delivery expected) {
        server.fails("sendMessage", fault);
        assertThat(messenger.deliver(to(42, Reply.of(Markup.text("你好"))))).isEqualTo(expected);
    }

    @Test
    void tellsWhoCannotBeReached() {
        server.user(7, "李四");
        assertThat(deliverTo(7)).isEqualTo(
                new Delivery.Unreachable("Forbidden: bot can't initiate conversation with a user"));
        assertThat(deliverTo(8)).isEqualTo(new Delivery.Unreachable("Bad Request: chat not found"));
        zhang.blocks();
        assertThat(deliverTo(42)).isEqualTo(new Delivery.Unreachable("Forbidden: bot was blocked by the user"));
        zhang.deletesTheAccount();
        assertThat(deliverTo(42)).isEqualTo(new Delivery.Unreachable("Forbidden: user is deactivated"));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void doesNotKnowWhatBecameOfAMessageWithoutAnAnswer(Fault fault, int seen) {
        server.fails("sendMessage", fault);
        assertThat(deliverTo(42)).isInstanceOf(Delivery.Unknown.class);
        assertThat(zhang.sees()).hasSize(seen);
        assertThat(status.sending().state().condition()).isEqualTo(ConnectionState.Condition.FAILING);
    }

    static Stream<Arguments> lost() {
        return Stream.of(arguments(Fault.serverError(), 0), arguments(Fault.badGateway(), 0),
                arguments(Fault.dropsBeforeDoing(), 0), arguments(Fault.dropsAfterDoing(), 1),
                arguments(Fault.answersLate(Duration.ofSeconds(3)), 0));
    }

    @Test
    void doesNotSendTwiceOverAConnectionThatBreaks() {
        deliverTo(42);
        server.fails("sendMessage", Fault.dropsAfterDoing());
        deliverTo(42);
        assertThat(server.calls("sendMessage")).hasSize(2);
    }

    @Test
    void triesLaterWhenThereIsNoConnection() throws IOException {
        server.goesDown();
        assertThat(deliverTo(42)).isEqualTo(new Delivery.Later(Duration.ofSeconds(5)));
        server.comesUp();
        assertThat(deliverTo(42)).isInstanceOf(Delivery.Sent.class);
        assertThat(status.sending().state().condition()).isEqualTo(ConnectionState.Condition.WORKING);
    }

    @Test
    void triesLaterWhenTheNameIsUnknown() {
        try (BotApi nowhere = api("1:x", URI.create("http://no-such-host.invalid"))) {
            assertThat(new TelegramMessenger(nowhere, PAPERS, forms, status)
                    .deliver(to(42, Reply.of(Markup.text("你好")))))
                    .isInstanceOf(Delivery.Later.class);
        }
    }

    @Test
    void triesLaterWhenNobodyTakesTheConnection() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BotApi unheard = api("1:x", URI.create("http://127.0.0.1:" + deaf.getLocalPort()))) {
            List<Socket> queue = fillTheQueueOf(deaf);
            assertThat(new TelegramMessenger(unheard, PAPERS, forms, status)
                    .deliver(to(42, Reply.of(Markup.text("你好")))))
                    .isInstanceOf(Delivery.Later.class);
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }

    private static List<Socket> fillTheQueueOf(ServerSocket deaf) throws IOException {
        List<Socket> queue = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            queue.add(new Socket(deaf.getInetAddress(), deaf.getLocalPort()));
        }
        return queue;
    }

    private Delivery deliverTo(long chat) {
        return messenger.deliver(to(chat, Reply.of(Markup.text("你好"))));
    }

    private static Outgoing to(long chat, Reply reply) {
        return outgoing(chat, reply, null);
    }

    private static Outgoing editing(SeenMessage message, String text) {
        return outgoing(42, Reply.of(Markup.text(text)).replacing(), Integer.toString(message.id()));
    }

    private static Outgoing outgoing(long chat, Reply reply, @Nullable String edits) {
        return new Outgoing("m1", new ChatId("telegram", Long.toString(chat)), reply, edits);
    }

    private static BotApi api(String token, URI url) {
        TelegramSettings settings = new TelegramSettings(token, TelegramSettings.Mode.POLLING, null, "", url,
                Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(100),
                null, DataSize.ofMegabytes(1));
        return new BotApi(settings, settings.answerTimeout());
    }
}
