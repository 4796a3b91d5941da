package org.xianfeng.volunteer.signup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.Together;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is promoted is told, with all the others who are. */
class RosterNewsTest {

    private static final int PLACES = 200;

    @TempDir
    static Path folder;

    private static Village village;

    @BeforeAll
    static void found() {
        village = Village.in(folder);
    }

    @AfterAll
    static void leave() {
        village.close();
    }

    @BeforeEach
    void forget() {
        village.forgetAll();
    }

    @Test
    void tellsHundredsWhoArePromotedAtOnceInGroups() {
        List<RosterEvent> promotions = promotions();
        GroupedOutbox outbox = new GroupedOutbox();
        tell(promotions, outbox);
        assertThat(outbox.received).hasSize(PLACES).allSatisfy((_, times) -> assertThat(times).isOne());
        assertThat(outbox.texts).allSatisfy(text -> assertThat(text).contains("名额"));
        assertThat(outbox.sends).as("sends").hasValueLessThan(PLACES / 4);
    }

    @Test
    void tellsEverybodyOnceThoughGroupsAreCutOffInTheMiddle() {
        List<RosterEvent> promotions = promotions();
        GroupedOutbox outbox = new GroupedOutbox();
        outbox.breaksOffAt.addAll(List.of(10, 60, 150));
        tell(promotions, outbox);
        tell(promotions, outbox); // as after a crash before the events were acknowledged
        assertThat(outbox.breaksOffAt).as("where it was still to break off").isEmpty();
        assertThat(outbox.received).hasSize(PLACES).allSatisfy((_, times) -> assertThat(times).isOne());
    }

    @Test
    void tellsTheOthersThoughNobodyCanBeToldWithOne() {
        List<RosterEvent> promotions = promotions();
        ChatId cursed = ((RosterEvent.OfMember) promotions.get(70)).member();
        GroupedOutbox outbox = new GroupedOutbox();
        outbox.refuses = message -> message.to().equals(cursed);
        tell(promotions, outbox);
        assertThat(outbox.received).hasSize(PLACES - 1).doesNotContainKey(cursed)
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }

    /** Each on a thread of its own and up to three times, as workers do it. */
    private static void tell(List<RosterEvent> events, GroupedOutbox outbox) {
        RosterNews news = new RosterNews(village.bean(Roster.class), village.bean(ActivityCards.class),
                village.bean(PostCards.class), village.bean(MassNews.class), village.bean(RedisNightNews.class), outbox,
                village.bean(Phrases.class), village.bean(Clock.class));
        Together.each(events, event -> {
            for (int attempt = 1; attempt <= 3; attempt++) {
                try {
                    news.on(event);
                    return;
                } catch (IllegalStateException | JedisConnectionException _) {
                    // again, as long as there are attempts
                }
            }
        });
        news.destroy();
    }

    /** All who have a place give it up. */
    private static List<RosterEvent> promotions() {
        Roster roster = village.bean(Roster.class);
        PostId post = open();
        List<ChatId> members = IntStream.range(0, 2 * PLACES)
                .mapToObj(number -> new ChatId("telegram", Integer.toString(number))).toList();
        members.forEach(member -> roster.signUp("join " + member, member, post, false));
        members.subList(0, PLACES).forEach(member -> roster.withdraw("leave " + member, member, post));
        List<RosterEvent> events = new ArrayList<>();
        for (int shard = 0; shard < VolunteerKeys.SHARDS; shard++) {
            for (var entry : village.bean(UnifiedJedis.class).xrange(VolunteerKeys.EVENTS.key().apply(shard), "-",
                    "+")) {
                if ("promoted".equals(entry.getFields().get("type"))) {
                    events.add(RosterEvent.read(new StreamEntry(shard, entry.getID().toString(), entry.getFields()))
                            .orElseThrow());
                }
            }
        }
        assertThat(events).hasSize(PLACES);
        return events;
    }

    private static PostId open() {
        Activities activities = village.bean(Activities.class);
        ActivityId id = activities.nextId();
        Activity activity = AnActivity.numbered(id.number(), Village.MONDAY).with(PLACES)
                .starting(Village.MONDAY.plus(Duration.ofDays(2))).build();
        activities.add(activity);
        return new PostId(id, 1);
    }

    /** Drops what it has, as the real one does, and breaks off in the middle of a group where it is told to. */
    private static final class GroupedOutbox implements Outbox {

        private final Map<String, ChatId> kept = new ConcurrentHashMap<>();
        private final Map<ChatId, Integer> received = new ConcurrentHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final AtomicInteger sends = new AtomicInteger();
        private final Set<Integer> breaksOffAt = new HashSet<>();
        private Predicate<Message> refuses = _ -> false;

        @Override
        public synchronized void send(Lane lane, List<Message> messages) {
            assertThat(lane).isEqualTo(Lane.BULK);
            sends.incrementAndGet();
            for (Message message : messages) {
                if (refuses.test(message)) {
                    throw new IllegalStateException("cannot be written");
                }
                if (kept.putIfAbsent(message.id(), message.to()) == null) {
                    received.merge(message.to(), 1, Integer::sum);
                    texts.add(message.text().apply(Locale.SIMPLIFIED_CHINESE).text().plain());
                }
                if (breaksOffAt.remove(kept.size())) {
                    throw breaksOffAt.size() == 1
                            ? new JedisConnectionException("cut off")
                            : new IllegalStateException("cut off");
                }
            }
        }
    }
}
