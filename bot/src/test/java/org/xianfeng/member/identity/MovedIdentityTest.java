package org.xianfeng.member.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.subscription.Subscriptions;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profiles;
import org.xianfeng.store.KnownKeys;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody who has done all that there is to do takes their identity along: all of it is theirs in the new place. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class MovedIdentityTest {

    private static final ChatId ADMIN = new ChatId("web", "office");
    private static RunningService service;
    private static UnifiedJedis redis;
    private static Person admin;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=" + ADMIN,
                "--xianfeng.certificate.issuer=兴达社区党总支", "--xianfeng.identity.second-pass=2s",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                "--xianfeng.web.public-url=https://dang.example.cn"));
        redis = service.bean(UnifiedJedis.class);
        admin = new Person(service, ADMIN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void knowsOfEveryKindOfKeyWhetherItIsMoved() {
        List<MemberMerge> merges = service.beans(MemberMerge.class);
        Set<String> moved = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        merges.forEach(merge -> {
            moved.addAll(merge.moved());
            left.addAll(merge.left());
        });
        List<String> declared = service.beans(PersonalData.class).stream().flatMap(part -> part.keys().stream())
                .map(PersonalKey::pattern).distinct().toList();
        assertThat(moved).doesNotContainAnyElementsOf(left);
        assertThat(declared).as("kinds of keys of which nobody has said whether they are moved").allSatisfy(
                kind -> assertThat(moved.contains(kind) || left.contains(kind)).as(kind).isTrue());
        Set<String> ruled = new HashSet<>(moved);
        ruled.addAll(left);
        assertThat(declared).as("ruled upon, but nobody stands in it").containsAll(ruled);
    }

    @Test
    void takesAllOfItFromTheWebToTelegram() throws Exception {
        takesAllOfIt(new ChatId("web", "oldbrowserofouyang1"), new ChatId("telegram", "4001"));
    }

    @Test
    void takesAllOfItFromTelegramToTheWeb() throws Exception {
        takesAllOfIt(new ChatId("telegram", "4002"), new ChatId("web", "newbrowserofouyang2"));
    }

    @Test
    void takesAllOfItFromOneBrowserToAnother() throws Exception {
        takesAllOfIt(new ChatId("web", "oldbrowserofouyang3"), new ChatId("web", "newbrowserofouyang3"));
    }

    private static void takesAllOfIt(ChatId old, ChatId fresh) throws Exception {
        Person person = new Person(service, old).called("欧阳" + old.id().charAt(old.id().length() - 1)).of("兴达支部");
        Activity open = Person.activity(service, 5, Rules.USUAL);
        PostId seated = person.joins(open);
        Activity full = Person.activity(service, 1, Rules.USUAL);
        new Person(service, Person.helper(71)).joins(full);
        new Person(service, Person.helper(72)).joins(full);
        PostId waiting = person.joins(full);
        Activity offering = Person.activity(service, 1, Person.byOffer());
        Person first = new Person(service, Person.helper(73));
        PostId offered = first.joins(offering);
        person.joins(offering);
        first.leaves(offered);
        PostId entered = person.joins(Person.activity(service, 1, drawn()));
        ShiftId served = person.serves(Person.activity(service, 3, Rules.USUAL, now().minus(Duration.ofDays(2))), 2);
        String certificate = person.talk.sends("/certificate " + LocalDate.now(service.bean(ZoneId.class)).getYear());
        String link = found("https?://\\S+\\.ics", person.talk.sends("/calendar"));
        redis.hset("volunteer:feedback:" + served + ":scores", old.toString(), "5");
        redis.hset("volunteer:feedback:" + served + ":comments", old.toString(), "热闹");
        redis.hset("volunteer:sign-up-times:" + seated, old.toString(), "1");
        TaskId task = person.isInChargeOf("修好路灯");
        int broadcast = broadcastTo(old);
        person.answers(broadcast, "我带两只搪瓷缸");
        service.bean(Subscriptions.class).change(old, Kind.ACTIVITY, false);
        redis.hset("{admission}:claims", "listed" + old.id(), old.toString());
        redis.hset("{feedback}:kept", "question" + old.id(), "{}");
        redis.sadd("{feedback}:askers:question" + old.id(), old.toString());
        redis.expire("{feedback}:askers:question" + old.id(), 100);
        redis.expire("{feedback}:kept", 100);
        person.as(Role.ORGANIZER);

        moves(person, fresh);

        Roster roster = service.bean(Roster.class);
        assertThat(roster.seated(seated, 0, 9)).containsExactly(fresh);
        assertThat(roster.waiting(waiting, 0, 9)).containsExactly(Person.helper(72), fresh);
        assertThat(roster.offered(offered, 0, 9)).containsExactly(fresh);
        assertThat(roster.waiting(entered, 0, 9)).containsExactly(fresh);
        assertThat(roster.signedUpFor(fresh)).containsExactlyInAnyOrder(seated, waiting, offered, entered);
        assertThat(roster.signedUpFor(old)).isEmpty();
        assertThat(service.bean(Ledger.class).of(fresh)).singleElement()
                .satisfies(entry -> assertThat(entry.hours().halves()).isEqualTo(4));
        assertThat(service.bean(Ledger.class).sums().getOrDefault(fresh, Ledger.Sum.NONE).deeds()).isEqualTo(1);
        assertThat(service.bean(Ledger.class).sums()).doesNotContainKey(old);
        assertThat(service.bean(Members.class).names(List.of(fresh)).get(fresh)).startsWith("欧阳");
        assertThat(service.bean(Profiles.class).of(fresh).branch()).contains("兴达支部");
        assertThat(service.bean(Roles.class).of(fresh)).isEqualTo(Role.ORGANIZER);
        assertThat(service.bean(Roles.class).of(old)).isEqualTo(Role.MEMBER);
        assertThat(get(found("/verify/[0-9-]+/[0-9A-Z-]+", certificate))).as("as it was printed").contains("真实有效");
        assertThat(get(link.replaceFirst("https?://[^/]+", ""))).as("under the same address").contains("BEGIN:VEVENT");
        assertThat(redis.hgetAll("volunteer:feedback:" + served + ":scores")).containsOnlyKeys(fresh.toString());
        assertThat(redis.hgetAll("volunteer:feedback:" + served + ":comments")).containsOnlyKeys(fresh.toString());
        assertThat(redis.hgetAll("volunteer:sign-up-times:" + seated)).containsOnlyKeys(fresh.toString());
        assertThat(service.bean(Tasks.class).list(new TaskFilter.InChargeOf(fresh), Task.State.OPEN, 0, 9))
                .extracting(Task::id).containsExactly(task);
        BroadcastId id = new BroadcastId(broadcast);
        assertThat(service.bean(Recipients.class).row(id, fresh)).isPresent();
        assertThat(service.bean(Recipients.class).row(id, old)).isEmpty();
        assertThat(service.bean(Responses.class).of(id, fresh).orElseThrow().text()).isEqualTo("我带两只搪瓷缸");
        assertThat(service.bean(Subscriptions.class).unsubscribed(fresh))
                .containsExactly(Kind.ACTIVITY);
        assertThat(redis.hget("{admission}:claims", "listed" + old.id())).isEqualTo(fresh.toString());
        assertThat(redis.smembers("{feedback}:askers:question" + old.id())).containsExactly(fresh.toString());
        assertThat(kindsWith(old)).as("where the old identity still stands").isSubsetOf(left());
        assertThat(new Person(service, fresh).talk.sends("/mine")).contains("✅ 你已报名", "⏳ 你在候补，排第 2 位",
                "🎁 有一个名额给你留到", "🎲 你已参加抽签");
    }

    private static Set<String> left() {
        Set<String> left = new TreeSet<>(Set.of("{mem:*}:earlier",
                // what is printed, and the calendar's address, are worked out from who they were then
                "certificate:N-N", "{mem:*}:calendar"));
        service.beans(MemberMerge.class).forEach(merge -> left.addAll(merge.left()));
        return left;
    }

    private static void moves(Person person, ChatId fresh) {
        person.talk.sends("换设备");
        String code = found("[0-9A-Z]{4}-[0-9A-Z]{4}", person.talk.presses("📤 从这里搬走"));
        Person there = new Person(service, fresh);
        there.talk.sends("/move");
        there.talk.presses("📥 搬到这里");
        assertThat(there.talk.sends(code)).contains("正在搬");
        await().atMost(Duration.ofSeconds(40)).until(() -> !redis.exists("{merges}:open"));
    }

    private static int broadcastTo(ChatId member) {
        admin.talk.sends("/broadcast");
        admin.talk.sends("周五下午三点开支部大会，请带水杯。");
        admin.talk.presses("通知");
        admin.talk.presses("全体");
        admin.talk.presses("存好");
        admin.talk.presses("🚀 现在发");
        int id = Integer.parseInt(redis.get("{broadcasts}:numbers"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Stream.of("W", "S", "F", "B", "P", "U").anyMatch(
                letter -> String.valueOf(redis.hget("{bc" + id + "}:rows", member.toString())).startsWith(letter)));
        return id;
    }

    private static Rules drawn() {
        return new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.AT_ONCE,
                Optional.of(now().plus(Duration.ofDays(3))));
    }

    private static Instant now() {
        return service.bean(Clock.class).instant();
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group();
    }

    private static String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(service.url() + path)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** The kinds of keys in which this one stands. */
    private static Set<String> kindsWith(ChatId chat) {
        Set<String> kinds = new TreeSet<>();
        for (String key : redis.keys("*")) {
            List<String> all = new ArrayList<>(texts(key));
            all.add(key);
            if (all.stream().anyMatch(text -> text.contains(chat.toString()))) {
                kinds.add(KnownKeys.read().kindOf(key).orElse(key));
            }
        }
        return kinds;
    }

    private static List<String> texts(String key) {
        return switch (redis.type(key)) {
            case "string" -> Stream.ofNullable(redis.get(key)).toList();
            case "hash" -> redis.hgetAll(key).entrySet().stream()
                    .flatMap((Map.Entry<String, String> field) -> Stream.of(field.getKey(), field.getValue())).toList();
            case "set" -> List.copyOf(redis.smembers(key));
            case "zset" -> redis.zrange(key, 0, -1);
            case "list" -> redis.lrange(key, 0, -1);
            case "stream" -> redis.xrange(key, "-", "+").stream().flatMap(entry -> entry.getFields().values().stream())
                    .toList();
            default -> List.of();
        };
    }
}
