package org.xianfeng.messenger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.messaging.Attachments;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.Members;
import org.xianfeng.store.KnownKeys;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Photo;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.LedgerEntry;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A member who has done all that there is to do asks to be forgotten: afterwards nothing anywhere has them. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(180)
class ForgottenMemberTest {

    private static final String NAME = "欧阳瑾瑜";
    private static final String QUESTION = "鹮嘴鹬在哪个网格安家？";
    private static final String COMMENT = "锣鼓喧天挺热闹";
    private static final String REPORT = "灯泡换成了钨丝的";
    private static final String EARLIER = "telegram:4711";
    private static final String ANSWER = "我带两只搪瓷缸来";

    private static RunningService service;
    private static UnifiedJedis redis;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path data) {
        folder = data;
        service = RunningService.start(data, List.of("--xianfeng.certificate.issuer=兴达社区党总支",
                "--xianfeng.privacy.second-pass=3s", "--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"), CutOffOnce.class);
        redis = service.bean(UnifiedJedis.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leavesNothingOfWhoWantsToBeForgottenAndKeepsTheCounts(CapturedOutput log) throws Exception {
        try (ChatClient office = ChatClient.visitor(service.url());
                ChatClient ouyang = ChatClient.visitor(service.url())) {
            office.claim(service.bean(FirstAdmin.class).token().orElseThrow());
            service.bean(Members.class).call(office.chat(), "王主任");
            ChatId member = ouyang.chat();
            Talk admin = talk(office.chat());
            profileAndQuestions(ouyang);
            Activity coming = volunteering(admin, ouyang);
            tasksAndBroadcasts(admin, ouyang);
            // the organizer's own log names who takes part
            office.write(UUID.randomUUID(), "/people " + NAME);
            await().until(() -> holding("{" + office.chat() + "}:log", NAME));

            redis.hset("{" + member + "}:push", "browser", "{}");
            redis.expire("{" + member + "}:push", 60);
            redis.hset("{mem:" + member + "}:earlier", EARLIER, "1|" + EARLIER);
            redis.xadd("volunteer:exports", StreamEntryID.NEW_ENTRY, Map.of("who", EARLIER, "what", "x", "rows", "1"));
            redis.hset(VolunteerKeys.activity(service.bean(Activities.class).nextId()), "title", "读不出来的活动");
            Path photo = photo(member);
            redis.hset("{mem:" + member + "}:certificates", "all", "2026-000009");
            redis.set("certificate:2026-000009", "{\"member\":\"" + member + "\",\"name\":\"" + NAME + "\"}");

            List<String> words = List.of(member.id(), NAME, QUESTION, COMMENT, REPORT, ANSWER, EARLIER, "13800138000");
            Map<String, Set<String>> before = found(words);
            // not the words, which are looked for in what is printed
            System.out.println("ForgottenMemberTest before: " + before.values());
            assertThat(before.keySet()).as("what stands there before").containsAll(words.subList(0, 7));
            assertThat(undeclared(member)).as("keys with a member in them that no feature declares").isEmpty();
            assertThat(filesWith(words)).isNotEmpty();

            for (String form : List.of("json", "txt")) {
                assertThat(handedOut(form, member)).contains(NAME, QUESTION, COMMENT, REPORT, ANSWER, member.id())
                        .doesNotContain("telegram:8", office.chat().id());
            }
            assertThat(handedOut("txt", member)).as("in words").contains("称呼：" + NAME, "清扫楼道", "报上了", "在候补", "1 小时",
                    "1 号任务由你负责：修好路灯", "你上报进展：" + REPORT, "你答的是：" + ANSWER, "说：" + COMMENT, "证明 2026-000009",
                    "以前的编号：" + EARLIER,
                    "你：" + QUESTION, "转交给管理员、等答复的问题")
                    .doesNotContain("{mem:", "chosen-name", "NORMAL", "html", "privacy.");
            assertThat(kindsHandedOut(member)).as("kinds of keys that are found without going through all of Redis")
                    .containsAll(kindsToHandOut(member));
            assertThat(photo).exists();

            ouyang.write(UUID.randomUUID(), "/mydata");
            ouyang.write(UUID.randomUUID(), "/forget");
            ouyang.post("presses",
                    Map.of("id", UUID.randomUUID(), "action", "privacy:forgetsurely", "message", "m"));
            await().atMost(Duration.ofSeconds(10)).until(() -> redis.exists("{erasures}:open"));
            await().atMost(Duration.ofMinutes(1)).until(() -> !redis.exists("{erasures}:open"));

            assertThat(found(words)).as("what stands there afterwards").isEmpty();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(filesWith(words)).isEmpty());
            assertThat(service.bean(Roster.class).seated(new PostId(coming.id(), 1), 0, 9))
                    .as("who waited has moved up").containsExactly(new ChatId("telegram", "8"));
            assertThat(service.bean(Ledger.class).sums()).hasSize(1)
                    .allSatisfy((nobody, sum) -> assertThat(nobody.isForgotten()).isTrue());
            assertThat(CutOffOnce.TIMES.get())
                    .as("cut off, begun again, gone through once more, and twice for who they were before")
                    .isEqualTo(5);
            assertThat(photo).as("what was sent as evidence").doesNotExist();
            admins(admin);
            assertThat(log.getAll()).as("what operators read").contains("A member who wished so was forgotten")
                    .doesNotContain(NAME, QUESTION, COMMENT, REPORT, ANSWER, "13800138000", "司马青衫");
        }
    }

    private static void admins(Talk admin) {
        admin.sends("/forget");
        assertThat(admin.presses("确认删除")).contains("总得留一位管理员");
        ChatId other = new ChatId("telegram", "77");
        service.bean(Members.class).call(other, "司马青衫");
        assertThat(admin.sends("/forget 司马青衫")).contains("要按 司马青衫");
        assertThat(admin.presses("确认删除此人")).contains("一分钟内完成");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.exists("{erasures}:open"));
        assertThat(found(List.of("telegram:77", "司马青衫"))).isEmpty();
        ChatId plain = new ChatId("telegram", "78");
        assertThat(talk(plain).sends("/forget 王主任")).as("others are for admins").contains("关于你的一切");
        assertThat(talk(plain).pressesAction("privacy:forgetmembersurely:" + admin.chat()))
                .doesNotContain("一分钟内完成");
    }

    private static String handedOut(String form, ChatId reader) throws IOException {
        try (Attachments.Made file = service.bean(Attachments.class)
                .make(new Attachment.Document("a", "text/plain", new Attachment.Origin("mydata", form + ":zh-CN")),
                        reader)
                .orElseThrow()) {
            return Files.readString(file.path());
        }
    }

    /** A photo that the member has sent with a report, as the page keeps it. */
    private static Path photo(ChatId member) throws IOException {
        UUID handle = UUID.randomUUID();
        Path photo = folder.resolve("uploads").resolve("kept").resolve(handle.toString());
        Files.createDirectories(photo.getParent());
        Files.write(photo, new byte[]{1});
        service.bean(Tasks.class).change("t3", new TaskId(1),
                new TaskAction.Report(member, REPORT, List.of(new Photo(member, handle.toString()))));
        return photo;
    }

    /** By where they are found, as {@code /mydata} gives them to programs. */
    private static Set<String> kindsHandedOut(ChatId member) throws IOException {
        Set<String> kinds = new TreeSet<>();
        Pattern.compile("\"key\" : \"([^\"]+)\"").matcher(handedOut("json", member)).results()
                .forEach(found -> kinds.add(KnownKeys.read().kindOf(found.group(1)).orElse(found.group(1))));
        return kinds;
    }

    /** Those that have the member in them now, without what passes by itself, and without what only points to the rest. */
    private static Set<String> kindsToHandOut(ChatId member) {
        Set<String> passing = new TreeSet<>(Set.of("{vN}:act:N:neighbours:*", "{vN}:act:N:answer:*",
                "volunteer:calendar:owner:*", "{hN}:pending", "{web:*}:line:*", "{web:*}:enclosure:*", "{sN}:seen:*",
                "{sN}:told:*", "{pace:*}:*", "{pace:*}:pauses", "{tasks}:answer:*", "{broadcasts}:answer:*",
                "{bcN}:answer:*", "{feedback}:request:*", "{documents}:seen:*", "{attempts}:*"));
        service.beans(PersonalData.class).forEach(part -> part.keys().stream()
                .filter(key -> key.fate() == PersonalKey.Fate.PASSING).forEach(key -> passing.add(key.pattern())));
        Set<String> kinds = new TreeSet<>();
        found(List.of(member.id())).getOrDefault(member.id(), Set.of())
                .forEach(key -> kinds.add(KnownKeys.read().kindOf(key).orElse(key)));
        kinds.removeAll(passing);
        // others' logs, in which a name may stand, are theirs
        kinds.remove("{web:*}:log");
        return kinds;
    }

    /** Has the first erasure cut off in its middle, as a crash does. */
    static final class CutOffOnce implements PersonalData {

        static final AtomicInteger TIMES = new AtomicInteger();

        @Override
        public String name() {
            return "member";
        }

        @Override
        public List<PersonalKey> keys() {
            return List.of();
        }

        @Override
        public void erase(Erasure erasure) {
            if (TIMES.incrementAndGet() == 1) {
                throw new IllegalStateException("cut off");
            }
        }
    }

    private static void profileAndQuestions(ChatClient ouyang) throws Exception {
        service.bean(Members.class).call(ouyang.chat(), NAME);
        ouyang.post("starts", Map.of("id", UUID.randomUUID(), "link", ""));
        ouyang.write(UUID.randomUUID(), QUESTION);
        await().until(() -> holding("{" + ouyang.chat() + "}:log", "feedback:hand:"));
        String log = texts("{" + ouyang.chat() + "}:log").toString();
        String hand = log.replaceAll("(?s).*(feedback:hand:[A-Za-z0-9_-]{8}).*", "$1");
        ouyang.post("presses", Map.of("id", UUID.randomUUID(), "action", hand, "message", "m"));
        await().until(() -> !redis.keys("{feedback}:askers:*").isEmpty());
        Talk talk = talk(ouyang.chat());
        talk.sends("/calendar");
        redis.hset("{mem:" + ouyang.chat() + "}:profile", "phone", "13800138000");
    }

    private static Activity volunteering(Talk admin, ChatClient ouyang) throws Exception {
        ChatId member = ouyang.chat();
        Activities activities = service.bean(Activities.class);
        Instant now = service.bean(Clock.class).instant();
        Activity begun = AnActivity.numbered(activities.nextId().number(), now)
                .starting(now.minus(Duration.ofMinutes(90))).with(1).organizedBy(admin.chat()).build();
        Activity coming = AnActivity.numbered(activities.nextId().number(), now).with(1).organizedBy(admin.chat())
                .build();
        Activity full = AnActivity.numbered(activities.nextId().number(), now).starting(now.plus(Duration.ofDays(30)))
                .with(1).organizedBy(admin.chat()).build();
        List.of(begun, coming, full).forEach(activities::add);
        join(ouyang, coming);
        talk(new ChatId("telegram", "8")).pressesAction("volunteer:join:" + coming.id() + ".1");
        talk(new ChatId("telegram", "9")).pressesAction("volunteer:join:" + full.id() + ".1");
        join(ouyang, full);
        new Seating(redis, service.bean(Clock.class)).seat(new PostId(begun.id(), 1), member);
        admin.pressesAction("attendance:shifts:" + begun.id());
        admin.presses(NAME);
        admin.presses("签到");
        admin.presses("签退");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.keys("{h*}:ledger:*").isEmpty());
        service.bean(Ledger.class).book(member, new LedgerEntry(new ShiftId(begun.id(), 1), 9,
                LedgerEntry.Outcome.CAME, now, now.plusSeconds(1), new Hours(2), Set.of(), "清扫楼道"));
        talk(member).sends("/certificate " + LocalDate.now(service.bean(ZoneId.class)).getYear());
        redis.hset("volunteer:feedback:" + new ShiftId(begun.id(), 1) + ":scores", member.toString(), "5");
        redis.hset("volunteer:feedback:" + new ShiftId(begun.id(), 1) + ":comments", member.toString(), COMMENT);
        return coming;
    }

    private static void join(ChatClient member, Activity activity) throws Exception {
        member.post("presses", Map.of("id", UUID.randomUUID(), "action", "volunteer:join:" + activity.id() + ".1",
                "message", "m"));
        await().until(() -> service.bean(Roster.class).signedUpFor(member.chat())
                .contains(new PostId(activity.id(), 1)));
    }

    private static void tasksAndBroadcasts(Talk admin, ChatClient ouyang) throws Exception {
        ChatId member = ouyang.chat();
        Tasks tasks = service.bean(Tasks.class);
        tasks.add("t1", admin.chat(),
                List.of(ATask.titled("修好路灯").by(NAME, member).due(LocalDate.of(2099, 6, 30)).build()));
        tasks.change("t2", new TaskId(1), new TaskAction.Report(member, REPORT, List.of()));
        admin.sends("/broadcast");
        admin.sends("周五下午三点开支部大会，请带水杯。");
        admin.presses("通知");
        admin.presses("全体");
        admin.presses("存好");
        admin.presses("🚀 现在发");
        await().atMost(Duration.ofSeconds(30)).until(() -> holding("{bc1}:rows", "W|"));
        service.bean(Responses.class).respond(new BroadcastId(1), member, Responses.Type.ANSWERED, ANSWER,
                service.bean(Clock.class).instant());
    }

    /** Which of these words stand in which keys, or in what they hold. */
    private static Map<String, Set<String>> found(List<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String key : redis.keys("*")) {
            List<String> all = new ArrayList<>(texts(key));
            all.add(key);
            words.stream().filter(word -> all.stream().anyMatch(text -> text.contains(word)))
                    .forEach(word -> found.computeIfAbsent(word, _ -> new TreeSet<>()).add(key));
        }
        return found;
    }

    private static boolean holding(String key, String word) {
        return texts(key).stream().anyMatch(text -> text.contains(word));
    }

    private static List<String> texts(String key) {
        return switch (redis.type(key)) {
            case "string" -> Stream.ofNullable(redis.get(key)).toList();
            case "hash" -> redis.hgetAll(key).entrySet().stream()
                    .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toList();
            case "set" -> List.copyOf(redis.smembers(key));
            case "zset" -> redis.zrange(key, 0, -1);
            case "list" -> redis.lrange(key, 0, -1);
            case "stream" -> redis.xrange(key, "-", "+").stream().flatMap(entry -> entry.getFields().entrySet()
                    .stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))).toList();
            default -> List.of();
        };
    }

    /** Kinds of keys that have the member in them, and that no feature has said what becomes of. */
    private static List<String> undeclared(ChatId member) {
        Set<String> declared = new TreeSet<>();
        service.beans(PersonalData.class).forEach(part -> part.keys().forEach(key -> declared.add(key.pattern())));
        Set<String> bearing = found(List.of(member.id())).getOrDefault(member.id(), Set.of());
        return bearing.stream().map(key -> KnownKeys.read().kindOf(key).orElse(key))
                .filter(kind -> !declared.contains(kind)).distinct().toList();
    }

    /** Kinds of keys in which nobody stands; a new one is to be put here, or into what a feature declares. */
    private static final Set<String> OF_NOBODY = Set.of("{erasures}:rewrite", "organisation:*", "store:schema",
            "{admission}:codes",
            // the organisation's own list
            "{admission}:list", "member:list-secret", "{volunteer}:open", "{volunteer}:open-until",
            "volunteer:numbers", "{vN}:due", "volunteer:calendar:revisions",
            "{hN}:generations", "{agendaN}:times", "{agendaN}:stream", "{agendaN}:taken:*", "attendance:due",
            "attendance:ranking:N", "certificate:numbers:N", "certificate:attempts:*", "{tasks}:numbers",
            "{broadcasts}:all", "{broadcasts}:active", "{broadcasts}:numbers", "{broadcasts}:templates",
            "{bcN}:numbers", "{bcN}:branches", "{groups}:moved", "web:push-key",
            // by its text or at random, never by who asked
            "{feedback}:asked:*", "{feedback}:kept", "{feedback}:kept-by-time", "{feedback}:dismissed",
            "{feedback}:totals", "{feedback}:days:N", "ask:*", "{first-admin}:token", "member:cookie-secret",
            "certificate:secret",
            "attendance:secret", "attendance:screen-secret", "volunteer:calendar:secret", "web:address-secret",
            "store:installation", "store:probe", "store:lease:{*}:token", "store:leases", "store:lease:{*}",
            "store:present:*", "store:presences");

    @Test
    void knowsOfEveryKindOfKeyWhatBecomesOfAMemberInIt() {
        Set<String> declared = new TreeSet<>();
        service.beans(PersonalData.class).forEach(part -> part.keys().forEach(key -> declared.add(key.pattern())));
        List<String> all = KnownKeys.read().all();
        assertThat(all.stream().filter(key -> !declared.contains(key) && !OF_NOBODY.contains(key)))
                .as("kinds of keys of which nobody has said whether a member stands in them").isEmpty();
        assertThat(declared).as("declared, but not in the list of docs/security.md").isSubsetOf(all);
        service.beans(PersonalData.class).forEach(part -> {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(service.bean(Phrases.class).plain(language, "privacy.kept." + part.name())).isNotBlank();
                assertThat(service.bean(Phrases.class).plain(language, "privacy.part." + part.name())).isNotBlank();
            }
        });
    }

    private static List<String> filesWith(List<String> words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                words.stream().filter(text::contains).forEach(word -> found.add(file.getFileName() + ": " + word));
            }
            return found;
        }
    }

    private static Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }
}
