package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateMapperTest {

    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private final BotIdentity identity = new BotIdentity();
    private final UpdateMapper updateMapper = new UpdateMapper(identity, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void knowsItsName() {
        identity.learn("xianfeng_bot");
    }

    @Test
    void readsATextWithWhoSentItAndWhen() throws IOException {
        assertThat(message("\"text\":\"遵义会议\\n是哪年？\"")).contains(new Incoming.Text(
                new Origin("9", new ChatId("telegram", "42"), "三 张", "zh-hans", Instant.ofEpochSecond(1782892800L)),
                "遵义会议\n是哪年？"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grant telegram:666 admin", "/start t_12", "/cancel", "遵义会议"})
    void takesWhatWasForwardedAsNothingButText(String text) throws IOException {
        assertThat(message("\"text\":\"" + text + "\",\"forward_date\":1,\"forward_origin\":"
                + "{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"李四\"}")).get()
                .isInstanceOfSatisfying(Incoming.Text.class, read -> assertThat(read)
                        .extracting(Incoming.Text::text, Incoming.Text::forwarded).containsExactly(text, true));
        JsonMapper json = JsonMapper.builder().build();
        for (Incoming read : List.of(message("\"text\":\"1\"").orElseThrow(),
                new Incoming.Text(message("\"text\":\"1\"").orElseThrow().origin(), text, true))) {
            assertThat(json.readValue(json.writeValueAsString(read), Incoming.class)).isEqualTo(read);
        }
    }

    @Test
    void readsTheStartOfALink() throws IOException {
        assertThat(message("\"text\":\"/start t_12\"")).get().isInstanceOfSatisfying(Incoming.Command.class,
                call -> assertThat(call).extracting(Incoming.Command::name, Incoming.Command::arguments)
                        .containsExactly("start", "t_12"));
    }

    @Test
    void readsWhichFileWasSent() throws IOException {
        assertThat(message("\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_name\":\"制度.docx\","
                + "\"mime_type\":\"application/zip\",\"file_size\":12}"))
                .get().isInstanceOfSatisfying(Incoming.Document.class, document -> assertThat(document)
                        .extracting(Incoming.Document::name, Incoming.Document::size, Incoming.Document::mediaType,
                                Incoming.Document::handle)
                        .containsExactly("制度.docx", 12L, "application/zip", "f"));
        assertThat(message("\"document\":{\"file_id\":\"f\",\"file_unique_id\":\"u\"}")).get()
                .isInstanceOfSatisfying(Incoming.Document.class,
                        document -> assertThat(document.name()).isEmpty());
    }

    @Test
    void readsWhereSomebodyIs() throws IOException {
        assertThat(message("\"location\":{\"latitude\":37.068,\"longitude\":114.504,\"horizontal_accuracy\":12}")).get()
                .isInstanceOfSatisfying(Incoming.Location.class, location -> assertThat(location)
                        .extracting(Incoming.Location::latitude, Incoming.Location::longitude,
                                Incoming.Location::firsthand)
                        .containsExactly(37.068, 114.504, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\"location\":{\"latitude\":1.5,\"longitude\":2.5,\"live_period\":900}",
            "\"location\":{\"latitude\":1.5,\"longitude\":2.5},\"forward_date\":1,\"forward_origin\":"
                    + "{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"李四\"}",
            "\"location\":{\"latitude\":1.5,\"longitude\":2.5},\"venue\":{\"location\":"
                    + "{\"latitude\":1.5,\"longitude\":2.5},\"title\":\"广场\",\"address\":\"中兴路\"}"})
    void tellsThatALocationIsNotFirsthand(String content) throws IOException {
        assertThat(message(content)).get().isInstanceOfSatisfying(Incoming.Location.class,
                location -> assertThat(location.firsthand()).isFalse());
    }

    @Test
    void readsTheLargestSizeOfAPicture() throws IOException {
        assertThat(message("\"photo\":[{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"width\":90,\"height\":60},"
                + "{\"file_id\":\"l\",\"file_unique_id\":\"v\",\"width\":1280,\"height\":853,\"file_size\":70000}],"
                + "\"caption\":\"路灯修好了\"")).get().isInstanceOfSatisfying(Incoming.Photo.class,
                        photo -> assertThat(photo).extracting(Incoming.Photo::caption, Incoming.Photo::size,
                                Incoming.Photo::handle).containsExactly("路灯修好了", 70_000L, "l"));
    }

    @Test
    void takesControlCharactersOut() throws IOException {
        assertThat(message("\"text\":\"甲\\u0000\\u001b[31m乙\\r\\n丙\""))
                .get().isInstanceOfSatisfying(Incoming.Text.class,
                        text -> assertThat(text.text()).isEqualTo("甲[31m乙\n丙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\"voice\":{\"file_id\":\"v\",\"file_unique_id\":\"u\",\"duration\":3}",
            "\"animation\":{\"file_id\":\"a\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1,\"duration\":1},"
                    + "\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"u\"}",
            "\"document\":{\"file_unique_id\":\"u\",\"file_name\":\"表.xlsx\"}",
            "\"photo\":[{\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]",
            "\"dice\":{\"emoji\":\"🎲\",\"value\":3}"})
    void cannotReadWhatIsNoText(String content) throws IOException {
        assertThat(message(content)).get().isInstanceOf(Incoming.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"update_id\":9,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"群里\",\"from\":{\"id\":42,\"is_bot\":false,"
                    + "\"first_name\":\"三\"},\"chat\":{\"id\":-100,\"type\":\"supergroup\",\"title\":\"支部\"}}}",
            "{\"update_id\":9,\"edited_message\":{\"message_id\":1,\"date\":1,\"text\":\"改了\",\"from\":{\"id\":42,"
                    + "\"is_bot\":false,\"first_name\":\"三\"},\"chat\":{\"id\":42,\"type\":\"private\"}}}",
            "{\"update_id\":9,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"三\"},"
                    + "\"inline_message_id\":\"x\",\"chat_instance\":\"c\",\"data\":\"a:1\"}}",
            "{\"update_id\":9,\"of_a_kind_yet_unknown\":{\"x\":1}}"})
    void leavesOutWhatIsNotForIt(String update) throws IOException {
        assertThat(translate(update)).isEmpty();
    }

    @Test
    void leavesOutNoticesOfTheMessenger() throws IOException {
        assertThat(message("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}")).isEmpty();
    }

    @Test
    void readsAPressOfAButtonUnderAMessageThatIsTooOldToBeShown() throws IOException {
        Optional<Incoming> press = translate("""
                {"update_id":9,"callback_query":{"id":"1","from":{"id":42,"is_bot":false,"first_name":"三"},
                 "message":{"message_id":77,"date":0,"chat":{"id":42,"type":"private"}},
                 "chat_instance":"c","data":"volunteer:open:12"}}""");
        assertThat(press).contains(new Incoming.ButtonPress(
                new Origin("9", new ChatId("telegram", "42"), "三", "", NOW), "volunteer:open:12", "77"));
    }

    @Test
    void readsThatTheBotWasBlockedAndThatItWasTakenBack() throws IOException {
        assertThat(membership("kicked")).get().isInstanceOf(Incoming.Blocked.class);
        assertThat(membership("member")).get().isInstanceOf(Incoming.Unblocked.class);
    }

    @ParameterizedTest
    @CsvSource({"/help,help,false", "/help@Xianfeng_Bot,help,true", "/ask@xianfeng_bot 遵义会议,ask,true"})
    void readsACommandInAGroup(String text, String name, boolean ours) throws IOException {
        assertThat(inGroup("\"text\":\"" + text + "\"")).get().isInstanceOfSatisfying(InGroup.Called.class, call -> {
            assertThat(call).extracting(InGroup.Called::name, InGroup.Called::ours, InGroup.Called::by,
                    InGroup.Called::title, InGroup.Called::topic)
                    .containsExactly(name, ours, new ChatId("telegram", "42"), "支部", null);
            assertThat(call.chat()).isEqualTo(new ChatId("telegram", "-100"));
        });
    }

    @ParameterizedTest
    @CsvSource({"true,7,7", "true,1,1", "false,1,"})
    void readsTheTopicThatCanBeAnsweredIn(boolean topic, int thread, String read) throws IOException {
        assertThat(inGroup("\"text\":\"/help\",\"message_thread_id\":" + thread
                + (topic ? ",\"is_topic_message\":true" : ""))).get().isInstanceOfSatisfying(InGroup.Called.class,
                        call -> assertThat(call.topic()).isEqualTo(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\":\"遵义会议是哪年\"", "\"text\":\"/help@other_bot\"",
            "\"text\":\"/help\",\"is_automatic_forward\":true",
            "\"text\":\"/help\",\"forward_date\":1,\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,"
                    + "\"sender_user_name\":\"李四\"}",
            "\"photo\":[{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"width\":90,\"height\":60}],"
                    + "\"media_group_id\":\"1\"",
            "\"migrate_from_chat_id\":-5"})
    void leavesOutWhatIsSaidInAGroupToOthers(String content) throws IOException {
        assertThat(inGroup(content)).isEmpty();
    }

    @Test
    void readsWhereAGroupHasMoved() throws IOException {
        assertThat(inGroup("\"migrate_to_chat_id\":-1001234567890")).get().isInstanceOfSatisfying(
                InGroup.Moved.class,
                moved -> assertThat(moved.to()).isEqualTo(new ChatId("telegram", "-1001234567890")));
    }

    @ParameterizedTest
    @CsvSource({"left,administrator,Joined", "kicked,member,Joined", "member,kicked,Left", "administrator,left,Left",
            "member,administrator,", "member,restricted,"})
    void readsThatItWasTakenInOrThrownOut(String before, String after, String read) throws IOException {
        String bot = "\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"先锋\"}";
        String rights = ",\"can_be_edited\":false,\"is_anonymous\":false,\"until_date\":0";
        assertThat(translate("""
                {"update_id":9,"my_chat_member":{"date":1,"chat":{"id":-100,"type":"channel","title":"支部"},
                 "from":{"id":42,"is_bot":false,"first_name":"三"},
                 "old_chat_member":{"status":"%s",%s},"new_chat_member":{"status":"%s",%s}}}"""
                .formatted(before, bot + rights, after, bot + rights)).map(one -> one.getClass().getSimpleName()))
                .isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void keepsWhatHappensInGroups() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        for (String content : List.of("\"text\":\"/help\",\"message_thread_id\":7,\"is_topic_message\":true",
                "\"migrate_to_chat_id\":-1001234567890")) {
            Incoming read = inGroup(content).orElseThrow();
            assertThat(json.readValue(json.writerFor(Incoming.class).writeValueAsString(read), Incoming.class))
                    .isEqualTo(read);
        }
    }

    @Test
    void tellsWhichPicturesWereSentTogether() throws IOException {
        String photo = "\"photo\":[{\"file_id\":\"s\",\"file_unique_id\":\"u\",\"width\":90,\"height\":60}]";
        assertThat(message(photo + ",\"media_group_id\":\"12\"").orElseThrow().origin().album()).isEqualTo("12");
        assertThat(message(photo).orElseThrow().origin().album()).isEmpty();
    }

    private Optional<Incoming> inGroup(String content) throws IOException {
        return translate("""
                {"update_id":9,"message":{"message_id":5,"date":1782892800,
                 "chat":{"id":-100,"type":"supergroup","title":"支部"},
                 "from":{"id":42,"is_bot":false,"first_name":"三","language_code":"zh-hans"},%s}}"""
                .formatted(content));
    }

    private Optional<Incoming> membership(String status) throws IOException {
        String bot = "\"user\":{\"id\":1,\"is_bot\":true,\"first_name\":\"先锋\"}";
        return translate("""
                {"update_id":9,"my_chat_member":{"date":1,"chat":{"id":42,"type":"private"},
                 "from":{"id":42,"is_bot":false,"first_name":"三"},
                 "old_chat_member":{"status":"left",%s},"new_chat_member":{"status":"%s","until_date":0,%s}}}"""
                .formatted(bot, status, bot));
    }

    private Optional<Incoming> message(String content) throws IOException {
        return translate("""
                {"update_id":9,"message":{"message_id":5,"date":1782892800,"chat":{"id":42,"type":"private"},
                 "from":{"id":42,"is_bot":false,"first_name":"三","last_name":"张","language_code":"zh-hans"},%s}}"""
                .formatted(content));
    }

    private Optional<Incoming> translate(String json) throws IOException {
        return updateMapper.translate(new UpdateReader().read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
