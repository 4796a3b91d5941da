package org.xianfeng.chat.flow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** What forms take for an answer. */
class InputsTest {

    private final Origin origin = new Origin("1", new ChatId("paper", "42"), "", "", Instant.EPOCH);
    private final Draft draft = new Draft("form", Session.fresh(Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u115f\u1160", "\u2800", "\u200b\u200e\ufeff", "\u3164 \u00a0"})
    void takesNoTextOfWhichNothingIsSeen(String unseen) {
        for (Input<String> input : List.of(Inputs.line(20, "bad"), Inputs.text(20, "bad"))) {
            assertThat(input.read(new Incoming.Text(origin, unseen), draft)).get().isInstanceOf(Parsed.Bad.class);
            assertThat(input.read(new Incoming.Text(origin, "看得见"), draft)).get().isInstanceOf(Parsed.Good.class);
        }
    }
}
