package org.xianfeng.volunteer.signup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.TestMembers;
import org.xianfeng.member.admin.ConfirmDialog;
import org.xianfeng.store.EncryptionSettings;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.PersonalCipher;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.task.TestTasks;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Inherited;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.EventFollower;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterListener;
import org.xianfeng.volunteer.hours.AttendanceFigures;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.manage.ManageButton;
import org.xianfeng.volunteer.reminder.QuietHours;
import org.xianfeng.volunteer.reminder.QuietNews;
import org.xianfeng.volunteer.reminder.ReminderSettings;
import org.xianfeng.volunteer.roster.RedisDueTimes;
import org.xianfeng.volunteer.roster.RosterSettings;
import org.xianfeng.volunteer.roster.TestVolunteering;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/**
 * A place where people talk to the dialogs of volunteering, on a real Redis: it is a Monday morning until a test turns
 * the clock, and what has happened is told when a test says so.
 */
public final class Village implements AutoCloseable {

    /** How many of one address may take part in an activity. */
    static final int NEIGHBOURS = 3;
    static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private final TestRedis redis;
    private final TurnableClock clock = new TurnableClock(MONDAY);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<ChatId, Talk> talks = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final StreamEntryID[] followed = new StreamEntryID[VolunteerKeys.SHARDS];

    private final LoopState loop = new Loops(clock).add("village", Duration.ofMinutes(1));

    private Village(Path folder, List<String> people) {
        redis = TestRedis.in(folder);
        context.registerBean(Phrases.class, ShippedPhrases::load);
        context.registerBean(Forms.class);
        context.registerBean(PersonalCipher.class, () -> new PersonalCipher(
                new EncryptionSettings("a key that is long enough for a village", List.of(), Path.of("none"))));
        context.registerBean(UnifiedJedis.class, redis::client);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ZoneId.class, () -> ZoneId.of("Asia/Shanghai"));
        context.registerBean(RosterSettings.class, () -> TestVolunteering.USUAL);
        context.registerBean(Outbox.class, () -> (_, messages) -> messages.forEach(this::deliver));
        context.registerBean(DeepLink.class, () -> payload -> Optional.of("https://t.me/bot?start=" + payload));
        context.registerBean(AttendanceFigures.class,
                () -> _ -> new AttendanceFigures.Figures(0, 0, 0, Hours.NONE, Map.of()));
        context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(SignUpSettings.class, () -> new SignUpSettings(NEIGHBOURS));
        context.registerBean(Audit.class, () -> (_, _, _, _) -> {
        });
        context.registerBean(ConfirmDialog.class);
        TestMembers.register(context, people);
        TestTasks.register(context);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(EventFollower.class));
        scanner.scan("org.xianfeng.time", "org.xianfeng.volunteer.activity", "org.xianfeng.volunteer.roster",
                "org.xianfeng.volunteer.event", "org.xianfeng.volunteer.signup", "org.xianfeng.volunteer.manage",
                "org.xianfeng.volunteer.create", "org.xianfeng.volunteer.contact");
        context.registerBean(ReminderSettings.class, () -> new ReminderSettings(List.of(), LocalTime.of(22, 0),
                LocalTime.of(7, 0), LocalTime.of(21, 30)));
        new AnnotatedBeanDefinitionReader(context).register(QuietHours.class, QuietNews.class);
        ClassPathBeanDefinitionScanner buttons = new ClassPathBeanDefinitionScanner(context, false);
        buttons.addIncludeFilter(new AssignableTypeFilter(ManageButton.class));
        buttons.addIncludeFilter(new AssignableTypeFilter(PostButton.class));
        buttons.addIncludeFilter(new AssignableTypeFilter(Inherited.class));
        buttons.scan("org.xianfeng.volunteer");
        context.refresh();
    }

    public static Village in(Path folder) {
        return new Village(folder, List.of());
    }

    /** One whose organisation has a list of its people, each written as in the settings. */
    static Village with(List<String> people, Path folder) {
        return new Village(folder, people);
    }

    /** Empties it, and goes back to Monday morning. */
    public void forgetAll() {
        redis.client().flushAll();
        talks.clear();
        sent.clear();
        Arrays.fill(followed, null);
        clock.advance(Duration.between(clock.instant(), MONDAY));
    }

    /** Somebody with a phone; the organizer and admin is number 1. */
    public Talk talk(int number, String name) {
        ChatId chat = new ChatId("telegram", Integer.toString(number));
        context.getBean(Members.class).call(chat, name);
        return talks.computeIfAbsent(chat, one -> new Talk(one,
                context.getBeanProvider(Dialog.class).orderedStream().toList()));
    }

    public Talk organizer() {
        return talk(1, "王主任");
    }

    public void profile(Talk somebody, Profile profile) {
        context.getBean(Profiles.class).keep(somebody.chat(), profile);
    }

    /** A task on the list, with this number. */
    public void task(int number, String title) {
        TestTasks.add(context, number, title);
    }

    /** The organizer publishes an activity. */
    public void publish(String title, String period, String places) {
        draft(title, period, places);
        if (!organizer().presses("发布").contains("已发布")) {
            throw new AssertionError(organizer().text());
        }
    }

    void publishByOffer(String title) {
        draft(title, "下周六 9:00-11:00", "1");
        organizer().presses("⚙ 更多设置");
        organizer().presses("有人退出时");
        organizer().presses("先询问");
        organizer().presses("发布");
    }

    public void publishWithShiftsAndRoles() {
        draft("敬老院慰问", "周六 9:00-11:00", "1");
        organizer().presses("➕ 加一场");
        organizer().sends("周日");
        setting("岗位", "驾驶员 1（驾驶），讲解员 2");
        organizer().presses("发布");
    }

    /** The organizer answers all that every activity needs; the preview is there. */
    public void draft(String title, String period, String places) {
        organizer().sends("/new");
        organizer().sends(title);
        organizer().presses("跳过");
        organizer().sends(period);
        organizer().sends("兴达社区");
        organizer().sends(places);
    }

    /** The organizer adds something, from the preview or after something else was added. */
    public void setting(String label, String value) {
        if (organizer().labels().contains("⚙ 更多设置")) {
            organizer().presses("⚙ 更多设置");
        }
        organizer().presses(label);
        if (!organizer().sends(value).startsWith("请核对")) {
            throw new AssertionError(organizer().text());
        }
    }

    static void open(Talk somebody, String title) {
        somebody.sends("/activities");
        somebody.presses(title);
    }

    public static void join(Talk somebody, String title, String label) {
        open(somebody, title);
        somebody.presses(label);
    }

    static void leave(Talk somebody, String title) {
        open(somebody, title);
        somebody.presses("取消报名");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets time pass, does what is due then, and tells what has happened. */
    public void passes(Duration time) {
        clock.advance(time);
        follow();
    }

    /** Does what is due and tells what has happened since the last time. */
    public void follow() {
        RedisDueTimes dueTimes = context.getBean(RedisDueTimes.class);
        dueTimes.due().forEach(dueTimes::settle);
        context.getBean(MorningNews.class).run(loop);
        for (int shard = 0; shard < VolunteerKeys.SHARDS; shard++) {
            String from = followed[shard] == null ? "-" : "(" + followed[shard];
            for (var entry : redis.client().xrange(VolunteerKeys.EVENTS.key().apply(shard), from, "+")) {
                followed[shard] = entry.getID();
                tellTwice(new StreamEntry(shard, entry.getID().toString(), entry.getFields()));
            }
        }
    }

    /** As after a crash: an event may come more than once. */
    private void tellTwice(StreamEntry entry) {
        RosterEvent event = RosterEvent.read(entry).orElseThrow();
        List<RosterListener> listeners = context.getBeanProvider(RosterListener.class).orderedStream().toList();
        listeners.forEach(listener -> listener.on(event));
        listeners.forEach(listener -> listener.on(event));
    }

    private void deliver(Outbox.Message message) {
        Talk talk = talks.get(message.to());
        if (sent.add(message.id()) && talk != null) {
            talk.receives(message.text());
        }
    }

    @Override
    public void close() {
        context.close();
        redis.close();
    }
}
