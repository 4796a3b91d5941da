package org.xianfeng.knowledge.feedback;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.store.Loops;

import static org.assertj.core.api.Assertions.assertThat;

class HandedNoticeTest {

    private static final ChatId ADMIN = new ChatId("web", "1");
    private static final KeptQuestion HANDED = question("食堂几点开门", 1, "2026-11-29T10:00:00Z");

    private final List<Outbox.Message> told = new ArrayList<>();

    /** At nine in Beijing, of what was handed over since nine the day before: once, to admins alone. */
    @Test
    void tellsAdminsInTheMorningWhatWasHandedOver() {
        run("2026-11-30T01:05:00Z", HANDED, question("没人转交的", 0, "2026-11-29T10:00:00Z"),
                question("早就说过的", 1, "2026-11-28T10:00:00Z"), question("明天再说的", 1, "2026-11-30T01:03:00Z"));
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(ADMIN);
            assertThat(message.id()).isEqualTo("handed.2026-11-30.web:1");
            assertThat(message.text().apply(Locale.SIMPLIFIED_CHINESE).text().plain())
                    .isEqualTo("📮 又有 1 个问题转交给管理员，大家等着答案：\n· 食堂几点开门");
        });
    }

    @Test
    void isSilentAtOtherTimesAndWhereNothingWasHandedOver() {
        run("2026-11-30T00:55:00Z", HANDED);
        run("2026-11-30T02:00:00Z", HANDED);
        run("2026-11-30T01:05:00Z");
        assertThat(told).isEmpty();
    }

    private void run(String at, KeptQuestion... kept) {
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        Feedback feedback = (Feedback) Proxy.newProxyInstance(Feedback.class.getClassLoader(),
                new Class<?>[]{Feedback.class}, (_, _, _) -> List.of(kept));
        new HandedNotice(feedback, new Everybody(), (_, messages) -> told.addAll(messages), ShippedPhrases.load(),
                clock,
                ZoneId.of("Asia/Shanghai")).run(new Loops(clock).add("test", Duration.ofMinutes(1)));
    }

    private static KeptQuestion question(String text, int handed, String last) {
        return new KeptQuestion(text, text, 1, handed, Map.of(), List.of(), Instant.parse(last));
    }

    private static final class Everybody implements MemberDirectory {

        @Override
        public Map<ChatId, String> namesLike(String part, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<List<KnownMember>> pages() {
            return Stream.of(List.of(new KnownMember(ADMIN, "", Role.ADMIN, true)),
                    List.of(new KnownMember(new ChatId("web", "2"), "", Role.ORGANIZER, true),
                            new KnownMember(new ChatId("web", "3"), "", Role.MEMBER, true)));
        }

        @Override
        public List<KnownMember> of(Collection<ChatId> chats) {
            return List.of();
        }

        @Override
        public Map<String, List<ChatId>> named(Set<String> names) {
            return Map.of();
        }
    }
}
