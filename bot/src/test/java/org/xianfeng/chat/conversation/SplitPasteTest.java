package org.xianfeng.chat.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;

import static org.assertj.core.api.Assertions.assertThat;

/** A message that its messenger has cut is one message, and nobody answers its second half. */
class SplitPasteTest {

    private static final FormField<String> NOTE = FormField.text("note");
    private static final String PART = "问".repeat(4096);

    private final List<String> asked = new ArrayList<>();
    private final Form form = new Forms(ShippedPhrases.load()).of(FlowSpec.named("note")
            .ask(Prompt.of(NOTE, Inputs.typed((String text) -> Parsed.good(text))).worded(_ -> Markup.text("note?")))
            .finish("done", (_, draft) -> Ending.done(Reply.of(Markup.text("noted " + draft.need(NOTE))))));
    private final Dialog dialog = () -> Routes.of()
            .command(Command.of("note", MenuGroup.OWN, 1), form::begin)
            .command(Command.of("ask", MenuGroup.OWN, 2),
                    (call, _) -> Reply.of(Markup.text("call " + call.arguments())))
            .flow(form)
            .anyText(500, (text, _) -> {
                asked.add(text.text());
                return Optional.of(Reply.of(Markup.text("answer")));
            });
    private final Conversation conversation = TestConversation.of(List.of(dialog));
    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");

    @BeforeEach
    void hasAskedNothing() {
        asked.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4050, 4096})
    void refusesBothPartsAtOnce(int length) {
        assertThat(sends("问".repeat(length))).singleElement().asString().contains("这段话太长了");
        assertThat(after(Duration.ofSeconds(1)).sends("召开的会议？")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void refusesAllOfManyParts() {
        assertThat(sends(PART)).hasSize(1);
        assertThat(after(Duration.ofSeconds(2)).sends(PART)).isEmpty();
        assertThat(after(Duration.ofSeconds(2)).sends(PART)).isEmpty();
        assertThat(after(Duration.ofSeconds(2)).sends("完。")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void answersWhatComesAfterTheLastPart() {
        sends(PART);
        sends("的后一半");
        assertThat(sends("遵义会议在哪里？")).containsExactly("answer");
        assertThat(asked).containsExactly("遵义会议在哪里？");
    }

    @Test
    void answersWhatComesLater() {
        sends(PART);
        assertThat(after(Duration.ofMillis(2001)).sends("遵义会议在哪里？")).containsExactly("answer");
    }

    @Test
    void answersWhatComesAfterAnotherKindOfMessage() {
        sends(PART);
        assertThat(sends("/ask 一大")).containsExactly("call 一大");
        assertThat(sends("遵义会议在哪里？")).containsExactly("answer");
    }

    @Test
    void dropsARestThatLooksLikeACommandOrLikeNothing() {
        sends(PART);
        assertThat(sends("/2的比例")).isEmpty();
        sends(PART);
        assertThat(sends("/half")).isEmpty();
        sends(PART);
        assertThat(sends("。")).isEmpty();
        sends(PART);
        assertThat(sends("我要报名")).isEmpty();
    }

    @Test
    void refusesTheRestOfALongCommandWithIt() {
        assertThat(sends("/ask " + "问".repeat(4091))).singleElement().asString().contains("这段话太长了");
        assertThat(sends("后一半")).isEmpty();
    }

    @Test
    void answersATextThatIsTooShortToHaveBeenCut() {
        assertThat(sends("问".repeat(3999))).containsExactly("answer");
        assertThat(sends("遵义会议在哪里？")).containsExactly("answer");
    }

    @Test
    void tellsTheLengthOfWhatNoMessengerHasCut() {
        assertThat(sends("问".repeat(5000))).singleElement().asString().contains("这段话有 5000 个字");
    }

    @Test
    void takesNoHalfForTheAnswerOfAFlowWhichGoesOnWaiting() {
        sends("/note");
        assertThat(sends(PART)).singleElement().asString().contains("这段话太长了");
        assertThat(sends("后一半")).isEmpty();
        assertThat(sends("短的")).containsExactly("noted 短的");
    }

    private SplitPasteTest after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    private List<String> sends(String text) {
        Origin origin = new Origin("1", new ChatId("paper", "42"), "", "", now);
        return conversation.answer(Incoming.typed(origin, text), session).stream().map(reply -> reply.text().plain())
                .toList();
    }
}
