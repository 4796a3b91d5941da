package org.xianfeng.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.TestConversation;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is noted of a chat is forgotten some time after it was noted. */
class SessionNotesTest {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);

    /** As from one turn to the next: saved, and read again. */
    private void turn(Instant at) {
        session.forgetOld(at, KEPT);
        JsonMapper json = JsonMapper.builder().build();
        session = new Session(json.readValue(json.writeValueAsString(session.state()), Session.State.class));
    }

    @Test
    void forgetsWhatWasNotedLongAgo() {
        session.put("untick.12-1", "web:a");
        turn(START);
        session.put("untick.13-1", "web:b");
        turn(START.plus(Duration.ofDays(6)));
        assertThat(session.notes("untick.")).containsOnlyKeys("12-1", "13-1");
        turn(START.plus(Duration.ofDays(8)));
        assertThat(session.notes("untick.")).containsOnlyKeys("13-1");
        turn(START.plus(Duration.ofDays(14)));
        assertThat(session.notes("untick.")).isEmpty();
        assertThat(session.state().hours()).isEmpty();
    }

    @Test
    void keepsWhatIsNotedAgain() {
        for (int day = 0; day < 30; day += 5) {
            session.put("knowledge.turn", "day " + day);
            turn(START.plus(Duration.ofDays(day)));
            assertThat(session.get("knowledge.turn")).contains("day " + day);
        }
    }

    @Test
    void keepsWhatIsOfTheChatAndOfTheDialogUnderWay() {
        session.put("chat.name", "李华");
        session.enter("new");
        session.put("new.title", "清扫河道");
        turn(START);
        turn(START.plus(Duration.ofDays(400)));
        assertThat(session.get("chat.name")).contains("李华");
        assertThat(session.get("new.title")).contains("清扫河道");
    }

    @Test
    void countsFromNowForWhatAnEarlierVersionNoted() {
        session = new Session(new Session.State("zh-CN", null, Map.of("repeat.9", "1,2"), null));
        turn(START);
        turn(START.plus(Duration.ofDays(6)));
        assertThat(session.get("repeat.9")).isPresent();
        turn(START.plus(Duration.ofDays(8)));
        assertThat(session.get("repeat.9")).isEmpty();
    }

    @Test
    void forgetsInTheConversation() {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Conversation conversation = TestConversation.of(List.of(), _ -> Role.ADMIN, ShippedPhrases.load(), clock,
                Duration.ofHours(12));
        session.put("remove.3", "web:c");
        conversation.answer(said("你好", now.get()), session);
        now.set(START.plus(Duration.ofDays(9)));
        conversation.answer(said("你好", now.get()), session);
        assertThat(session.get("remove.3")).isEmpty();
        assertThat(session.changed()).isTrue();
    }

    private static Incoming said(String text, Instant at) {
        return new Incoming.Text(new Origin(at.toString(), ChatId.parse("web:a"), "", "zh-CN", at), text);
    }
}
