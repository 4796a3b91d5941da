package org.xianfeng.chat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Commands as people type them, and what must never be taken for one. */
class SpokenCommandsTest {

    private static final Path CHECKS = Path.of("..", "index-data", "checks.jsonl");
    private static final Conversation CONVERSATION = TestConversation
            .of(List.of(new ShippedCommands(), new Library(), new Named()));

    private final Talk member = new Talk(new ChatId("paper", "42"), CONVERSATION);

    @ParameterizedTest
    @ValueSource(strings = {"／mine", "、mine", "/mine。", "/mine，", "/Mine！", "　/mine　", "\u00a0/mine\u00a0", "／ mine",
            "/　mine", "\u2003／MINE\u202f", "／ｍｉｎｅ", "\ufeff/mine\u200b", "/mine@xianfeng_bot。", "、我的报名", "／我的报名"})
    void takesACommandHoweverItsSlashIsTyped(String typed) {
        assertThat(member.sends(typed)).isEqualTo("/mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mine", "／mine", "、我的报名", "我的报名"})
    void takesNothingThatWasForwardedForACommand(String written) {
        assertThat(member.sends(written)).isEqualTo("/mine");
        assertThat(member.sends(origin -> new Incoming.Text(origin, written, true))).doesNotStartWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"／flyaway", "、一大和二大", "/一大", "1/2", "mine", "/mineral"})
    void leavesWhatIsNoKnownCommandBehindASlash(String typed) {
        assertThat(member.sends(typed)).doesNotStartWith("/");
    }

    @Test
    void keepsWhatFollowsTheCommand() {
        assertThat(member.sends("／named　遵义会议，在哪里。")).isEqualTo("/named 遵义会议，在哪里");
    }

    static Stream<Arguments> sentences() {
        return read("commands.tsv").lines().map(line -> line.split("\t")).flatMap(
                line -> Arrays.stream(line[1].split("\\|")).map(sentence -> Arguments.of(sentence, line[0])));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void takesAShortSentenceForTheCommandItMeans(String sentence, String command) {
        assertThat(command(sentence)).hasValue(command);
        assertThat(command("　" + sentence + "！😊")).hasValue(command);
    }

    @ParameterizedTest
    @CsvSource({"取消报名,cancel", "报名,activities", "我的报名,mine", "任务清单,tasks", "党史专题,topic", "报 名,activities",
            "報名表,", "报名表,", "报名了多少红军,", "我的报名费,", "签到表格,", "日历史,", "help me with history,"})
    void letsTheLongestWordWinAndNothingBeLeftOver(String sentence, String command) {
        assertThat(command(sentence)).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"看看排行榜和清单", "日历 证书", "报名和签到"})
    void takesNothingThatMeansTwoCommands(String sentence) {
        assertThat(command(sentence)).isEmpty();
    }

    @Test
    void takesAnotherCommandsWordThatIsPartOfOneOfItsOwn() {
        assertThat(command("那个活动我不去了")).hasValue("cancel");
    }

    /** Without one of these tests, a frame that is too generous would take questions away from the library. */
    static List<String> questions() {
        return Stream.concat(checks(), read("questions.txt").lines()).toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void neverTakesAQuestionAboutHistoryForACommandOrSmallTalk(String question) {
        assertThat(member.sends(question)).isEqualTo("library: " + question);
    }

    @Test
    void takesNoSentenceForACommandWhileAFlowWaitsForText() {
        member.sends("/named");
        assertThat(member.sends("我要报名")).isEqualTo("named 我要报名");
        assertThat(member.sends("我要报名")).isEqualTo("/activities");
    }

    @Test
    void refusesTheCommandOfAnOrganizerThatAMemberMeans() {
        Talk plain = new Talk(member.chat(), TestConversation.of(List.of(new ShippedCommands()), _ -> Role.MEMBER,
                ShippedPhrases.load(), Clock.systemUTC(), Duration.ofHours(12)));
        assertThat(plain.sends("我要发布活动")).contains("这个命令是给活动组织者用的");
    }

    @Test
    void refusesToStartIfTwoCommandsClaimAWord() {
        Dialog other = () -> Routes.of().command(Command.of("other", MenuGroup.OWN, 1),
                (_, _) -> Reply.of(Markup.text("other")));
        Phrases phrases = ShippedPhrases.with(Map.of("command.other.words", "别的,签到"));
        assertThatThrownBy(() -> TestConversation.of(List.of(new ShippedCommands(), other), _ -> Role.ADMIN, phrases,
                Clock.systemUTC(), Duration.ofHours(12))).hasMessageContaining("word 签到 means both");
    }

    private Optional<String> command(String sentence) {
        return switch (member.sends(sentence)) {
            case String text when text.startsWith("/") -> Optional.of(text.substring(1));
            case String text when text.contains("我能做这些") -> Optional.of("help");
            case String text when text.contains("请选择语言") -> Optional.of("language");
            case String _ -> Optional.empty();
        };
    }

    private static Stream<String> checks() {
        try {
            return Files.readAllLines(CHECKS).stream()
                    .map(line -> JsonMapper.shared().readTree(line).get("q").asString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHECKS, e);
        }
    }

    private static String read(String name) {
        try (var content = SpokenCommandsTest.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Answers whatever nobody else wants. */
    private static final class Library implements Dialog {

        @Override
        public Routes routes() {
            return Routes.of().anyText(500,
                    (text, _) -> Optional.of(Reply.of(Markup.text("library: " + text.text()))));
        }
    }

    /** A command with arguments, and a form of one question. */
    private static final class Named implements Dialog {

        private static final FormField<String> TEXT = FormField.text("text");

        private final Form form = new Forms(ShippedPhrases.load()).of(FlowSpec.named("named")
                .ask(Prompt.of(TEXT, Inputs.line(100, "chat.no-words")).worded(_ -> Markup.text("text?")))
                .finish("done", (_, draft) -> Ending.done(Reply.of(Markup.text("named " + draft.need(TEXT))))));

        @Override
        public Routes routes() {
            return Routes.of().command(Command.of("named", MenuGroup.OWN, 1), this::named).flow(form);
        }

        private Reply named(Incoming.Command call, Session session) {
            return call.arguments().isEmpty()
                    ? form.begin(call, session)
                    : Reply.of(Markup.text("/named " + call.arguments()));
        }
    }
}
