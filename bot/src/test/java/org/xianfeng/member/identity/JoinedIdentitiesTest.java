package org.xianfeng.member.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.core.annotation.Order;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.member.Membership;
import org.xianfeng.member.code.Attempts;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two identities of one person, made one: what both have, what only one can have, and what a crash does to it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class JoinedIdentitiesTest {

    private static final ChatId ADMIN = new ChatId("web", "office");
    private static RunningService service;
    private static UnifiedJedis redis;
    private static Person admin;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=" + ADMIN,
                "--xianfeng.identity.second-pass=1s", "--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"), Dying.class);
        redis = service.bean(UnifiedJedis.class);
        admin = new Person(service, ADMIN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A feature in whose turn the worker dies, after sign-ups were moved and before hours are. */
    @Order(2)
    static final class Dying implements MemberMerge {

        static final AtomicInteger TIMES = new AtomicInteger();
        static final AtomicBoolean ALWAYS = new AtomicBoolean();
        static final AtomicBoolean ONCE = new AtomicBoolean();

        @Override
        public List<String> moved() {
            return List.of();
        }

        @Override
        public List<String> left() {
            return List.of();
        }

        @Override
        public boolean merge(Merge merge) {
            if (ALWAYS.get() || ONCE.compareAndSet(true, false)) {
                TIMES.incrementAndGet();
                throw new IllegalStateException("died");
            }
            return true;
        }
    }

    @Test
    void keepsTheBetterOfWhatOnePersonCanHaveOnceAndAllElse() {
        Person phone = new Person(service, Person.helper(501)).called("欧阳瑾瑜").as(Role.ORGANIZER);
        Person page = new Person(service, new ChatId("web", "pageofouyang")).called("欧阳瑾瑜");
        Activity twoPlaces = Person.activity(service, 2, Rules.USUAL);
        phone.joins(twoPlaces);
        PostId twice = page.joins(twoPlaces);
        Person next = new Person(service, Person.helper(502));
        next.joins(twoPlaces);
        Activity full = Person.activity(service, 1, Rules.USUAL);
        new Person(service, Person.helper(503)).joins(full);
        phone.joins(full);
        next.joins(full);
        PostId queue = page.joins(full);
        Activity offering = Person.activity(service, 1, Person.byOffer());
        Person leaving = new Person(service, Person.helper(504));
        PostId offered = leaving.joins(offering);
        page.joins(offering);
        next.joins(offering);
        phone.joins(offering);
        leaving.leaves(offered);
        Instant same = now().plus(Duration.ofDays(90));
        PostId here = phone.joins(Person.activity(service, 5, Rules.USUAL, same));
        PostId there = page.joins(Person.activity(service, 5, Rules.USUAL, same));
        Activity past = Person.activity(service, 5, Rules.USUAL, now().minus(Duration.ofDays(3)));
        ShiftId both = phone.serves(past, 2);
        page.serves(past, 1);
        phone.serves(Person.activity(service, 5, Rules.USUAL, now().minus(Duration.ofDays(5))), 3);
        int broadcast = broadcast();
        phone.answers(broadcast, "手机上答的");
        Dying.ONCE.set(true);

        admin.talk.sends("/merge 欧阳瑾瑜");
        admin.talk.presses("欧阳瑾瑜 · 网页");
        assertThat(admin.talk.presses("欧阳瑾瑜 · telegram")).contains("留用", "并进去", "时长 5 小时", "时长 1 小时",
                "同一场的时长只算一次");
        assertThat(admin.talk.presses("✅ 是同一个人，合并")).contains("正在合并");
        await().atMost(Duration.ofSeconds(40)).until(() -> !redis.exists("{merges}:open"));

        assertThat(Dying.TIMES.get()).as("it died in the middle and was done again").isPositive();
        Roster roster = service.bean(Roster.class);
        assertThat(roster.seated(twice, 0, 9)).as("the second place went on").containsExactly(page.chat, next.chat);
        assertThat(roster.waiting(queue, 0, 9)).as("the earlier position").containsExactly(page.chat, next.chat);
        assertThat(roster.offered(offered, 0, 9)).as("an offer before a position").containsExactly(page.chat);
        assertThat(roster.waiting(offered, 0, 9)).containsExactly(next.chat);
        assertThat(roster.signedUpFor(page.chat)).as("both of the same time").contains(here, there);
        assertThat(roster.clash(page.chat, here)).contains(there);
        assertThat(roster.signedUpFor(phone.chat)).isEmpty();
        Ledger ledger = service.bean(Ledger.class);
        assertThat(ledger.sums().getOrDefault(page.chat, Ledger.Sum.NONE).hours().halves())
                .as("two hours once, and three").isEqualTo(10);
        assertThat(ledger.sums().getOrDefault(page.chat, Ledger.Sum.NONE).deeds()).isEqualTo(2);
        assertThat(ledger.sums()).doesNotContainKey(phone.chat);
        assertThat(service.bean(Register.class).came(both)).isEqualTo(1);
        assertThat(service.bean(Roles.class).of(page.chat)).isEqualTo(Role.ORGANIZER);
        assertThat(service.bean(Recipients.class).row(new BroadcastId(broadcast), phone.chat)).isEmpty();
        assertThat(redis.smembers("{bc" + broadcast + "}:did:READ")).containsExactly(page.chat.toString());
        assertThat(read(broadcast)).isEqualTo(1);
        assertThat(service.bean(Responses.class).of(new BroadcastId(broadcast), page.chat).orElseThrow().text())
                .isEqualTo("手机上答的");
        assertThat(admin.talk.sends("/members 欧阳瑾瑜")).contains("1 位");
        admin.talk.presses("欧阳瑾瑜");
        assertThat(admin.talk.text()).contains("以前的编号：telegram:501", "由 web:office 合并");
        assertThat(redis.xrange("{web:pageofouyang}:log", "-", "+").toString()).contains("两个身份合在一起了");
    }

    /** How many rows of a broadcast count as read, over all branches. */
    private static int read(int broadcast) {
        return redis.hgetAll("{bc" + broadcast + "}:numbers").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("READ:"))
                .mapToInt(entry -> Integer.parseInt(entry.getValue())).sum();
    }

    @Test
    void leavesHalfOfItBehindWithoutTheListOfWhatIsUnderWay() {
        Person phone = new Person(service, Person.helper(511)).called("半途");
        Person page = new Person(service, new ChatId("web", "halfway"));
        PostId post = phone.joins(Person.activity(service, 5, Rules.USUAL));
        phone.serves(Person.activity(service, 5, Rules.USUAL, now().minus(Duration.ofDays(7))), 2);
        Dying.ALWAYS.set(true);
        int before = Dying.TIMES.get();
        Merges merges = service.bean(Merges.class);
        merges.join(phone.chat, page.chat, ADMIN);
        await().atMost(Duration.ofSeconds(30)).until(() -> Dying.TIMES.get() > before);
        redis.del("{merges}:open");
        Dying.ALWAYS.set(false);
        assertThat(service.bean(Roster.class).seated(post, 0, 9)).containsExactly(page.chat);
        assertThat(service.bean(Ledger.class).sums()).as("what a crash leaves behind").containsKey(phone.chat)
                .doesNotContainKey(page.chat);

        merges.join(phone.chat, page.chat, ADMIN);
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.exists("{merges}:open"));
        assertThat(service.bean(Ledger.class).sums().getOrDefault(page.chat, Ledger.Sum.NONE).hours().halves())
                .isEqualTo(4);
        assertThat(service.bean(Ledger.class).sums()).doesNotContainKey(phone.chat);
        assertThat(service.bean(Members.class).names(List.of(page.chat))).containsValue("半途");
    }

    @Test
    void usesACodeUpOnceWithinTenMinutes() {
        Person old = new Person(service, new ChatId("web", "oncebrowser")).called("一次");
        String code = code(old);
        assertThat(old.talk.sends("/move " + code)).contains("就是在这里拿的");
        assertThat(redis.ttl("{merges}:code:" + code.replace("-", ""))).isBetween(1L, 600L);
        Person fresh = new Person(service, Person.helper(521));
        assertThat(fresh.talk.sends("/move " + code.toLowerCase(Locale.ROOT))).contains("正在搬");
        assertThat(fresh.talk.sends("/move " + code)).as("the same again").contains("正在搬");
        Person thief = new Person(service, Person.helper(522));
        assertThat(thief.talk.sends("/move " + code)).contains("已经用过");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.exists("{merges}:open"));
        assertThat(service.bean(Members.class).names(List.of(fresh.chat))).containsValue("一次");
        assertThat(service.bean(Identities.class).isRetired(old.chat)).isTrue();
        assertThat(service.bean(Identities.class).earlier(fresh.chat)).singleElement()
                .satisfies(earlier -> assertThat(earlier.by()).isEqualTo(fresh.chat));
    }

    @Test
    void boundsGuessingByChatAndByAddress() {
        String code = code(new Person(service, new ChatId("web", "guessedat")).called("被猜"));
        Person guesser = new Person(service, Person.helper(531));
        for (int i = 0; i < Attempts.OF_CHAT; i++) {
            assertThat(guesser.talk.sends("/move 2222-222" + (2 + i))).contains("这个码不对");
        }
        assertThat(guesser.talk.sends("/move " + code)).as("even what is right").contains("试的次数太多了");
        for (int i = 0; i < Attempts.OF_ADDRESS; i++) {
            assertThat(from("guesser" + i, "/move 3333-3333")).contains("这个码不对");
        }
        assertThat(from("another", "/move " + code)).as("by whatever cookie").contains("试的次数太多了");
        assertThat(new Person(service, Person.helper(532)).talk.sends("/move " + code)).contains("正在搬");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.exists("{merges}:open"));
    }

    /** Who writes from one address with many cookies. */
    private static String from(String cookie, String text) {
        Origin origin = new Origin("u1", new ChatId("web", cookie), "", "", Instant.EPOCH).from("one-address");
        return service.bean(Conversation.class).answer(Incoming.typed(origin, text),
                Session.fresh(Locale.SIMPLIFIED_CHINESE)).getFirst().text().plain();
    }

    @Test
    void asksWhoIsSomebodyThereAndKeepsApartWhoAreTwo() {
        Person wang = new Person(service, Person.helper(541)).called("王一");
        Person li = new Person(service, Person.helper(542)).called("李二");
        String code = code(wang);
        assertThat(li.talk.sends("/move " + code)).contains("是同一个人吗", "王一", "李二");
        service.bean(Confirmations.class).confirm(wang.chat, "王一", ADMIN);
        service.bean(Confirmations.class).confirm(li.chat, "李二", ADMIN);
        assertThat(li.talk.presses("是同一个人，合在一起")).contains("不像同一个人，没有搬");
        assertThat(redis.exists("{merges}:open")).isFalse();
        assertThat(admin.talk.sends("/move")).contains("换手机");
        assertThat(admin.talk.presses("📤 从这里搬走")).as("who is admin by the settings").contains("xianfeng.admins");
        assertThat(new Person(service, Person.helper(543)).talk.sends("/merge 王一")).doesNotContain("留用");
    }

    @Test
    void takesAlongThatSomebodyWasShownOut() {
        Person out = new Person(service, Person.helper(551)).called("请出");
        service.bean(Membership.class).note(out.chat, Membership.Way.SHOWN_OUT, ADMIN.toString());
        ChatId fresh = new ChatId("web", "wayaround");
        service.bean(Merges.class).join(out.chat, fresh, ADMIN);
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.exists("{merges}:open"));
        assertThat(service.bean(Membership.class).note(fresh).orElseThrow().way()).isEqualTo(Membership.Way.SHOWN_OUT);
    }

    private static String code(Person person) {
        person.talk.sends("/move");
        Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(person.talk.presses("📤 从这里搬走"));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static int broadcast() {
        admin.talk.sends("/broadcast");
        admin.talk.sends("周五下午三点开支部大会，请带水杯。");
        admin.talk.presses("通知");
        admin.talk.presses("全体");
        admin.talk.presses("存好");
        admin.talk.presses("🚀 现在发");
        int id = Integer.parseInt(redis.get("{broadcasts}:numbers"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(Broadcasts.class).unfinished().stream().noneMatch(one -> one.number() == id)
                        || redis.hlen("{bc" + id + "}:rows") >= 2);
        return id;
    }

    private static Instant now() {
        return service.bean(Clock.class).instant();
    }
}
