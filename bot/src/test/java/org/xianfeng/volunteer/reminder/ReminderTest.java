package org.xianfeng.volunteer.reminder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.PostButtons;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders as two instances send them, each of which may be down, late or about to crash. */
class ReminderTest {

    /** 09:00 in the organisation's zone. */
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant START = Instant.parse("2026-11-28T06:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private static TurnedService service;

    private Instance one;
    private Instance other;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = TurnedService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void beginAnew() {
        one = new Instance(service.bean(JobSchedule.class));
        other = new Instance(service.bean(JobSchedule.class));
        service.bean(UnifiedJedis.class).keys("{agenda*").forEach(service.bean(UnifiedJedis.class)::del);
        service.turnTo(NOW);
        Activities activities = service.bean(Activities.class);
        activities.open(0, 100).forEach(left -> activities.move(left, Activity.State.CANCELLED, ""));
    }

    @Test
    void complaint5RemindersMissingADayAndTwoHoursBefore() {
        Activity activity = published(START);
        ChatId member = service.seat(activity);
        lookAt(START.minus(DAY).minusSeconds(1));
        assertThat(told()).isEmpty();
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
        assertThat(one.outbox.sent().getFirst().reply().text().plain()).contains("清扫楼道", "11月28日", "14:00", "兴达社区");
        lookAt(START.minus(Duration.ofHours(2)));
        assertThat(told()).containsExactly(member, member);
        lookAt(START.plus(DAY));
        assertThat(told()).hasSize(2);
    }

    @Test
    void complaint5RemindersMissingAfterTheServiceWasDown() {
        Activity activity = published(START);
        ChatId member = service.seat(activity);
        lookAt(START.minus(Duration.ofHours(20)));
        assertThat(told()).as("late rather than never").containsExactly(member);
    }

    @Test
    void complaint5RemindersMissingAfterACrashBetweenTakingAndTelling() {
        ChatId member = service.seat(published(START));
        service.turnTo(START.minus(DAY));
        one.look();
        assertThat(told()).isEmpty();
        other.follow();
        assertThat(other.told()).containsExactly(member);
    }

    @Test
    void complaint5RemindersMissingForWhatWasPublishedBeforeThereWasAnAgenda() {
        Activity activity = service.open(START);
        ChatId member = service.seat(activity);
        one.planAll();
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
    }

    @Test
    void complaint5RemindersMissingAfterAClockThatWasAheadForAWhile() {
        ChatId member = service.seat(published(START));
        lookAt(START.plus(DAY));
        assertThat(told()).isEmpty();
        service.turnTo(NOW);
        one.planAll();
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
    }

    @Test
    void complaint5RemindersTwiceByTwoInstances() {
        ChatId member = service.seat(published(START));
        service.turnTo(START.minus(DAY));
        one.look();
        other.look();
        one.follow();
        other.follow();
        one.planAll();
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
        assertThat(other.told()).isEmpty();
    }

    @Test
    void complaint5RemindersTwiceByTwoInstancesThatSeeItAtOnce() {
        Activity activity = published(START);
        ChatId member = service.seat(activity);
        service.bean(JobSchedule.class).take(dayBefore(activity));
        service.bean(JobSchedule.class).take(dayBefore(activity));
        one.follow();
        assertThat(told()).containsExactly(member);
    }

    /** The negative control: the same two without the mark both remind. */
    @Test
    void complaint5RemindersTwiceWithoutTheMark() {
        Activity activity = published(START);
        ChatId member = service.seat(activity);
        service.bean(JobSchedule.class).take(dayBefore(activity));
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        redis.keys("{agenda*}:taken:*").forEach(redis::del);
        service.bean(JobSchedule.class).take(dayBefore(activity));
        one.follow();
        assertThat(told()).containsExactly(member, member);
    }

    @Test
    void complaint5RemindersTwiceAfterAClockThatGoesBack() {
        ChatId member = service.seat(published(START));
        lookAt(START.minus(DAY));
        service.turnTo(NOW);
        one.planAll();
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
    }

    @Test
    void complaint5RemindersTwiceWhenSeveralWereMissed() {
        ChatId member = service.seat(published(START));
        lookAt(START.minus(Duration.ofHours(1)));
        assertThat(told()).as("the later one says it all").containsExactly(member);
    }

    @Test
    void remindsNobodyWhoHasCancelled() {
        Activity activity = published(START);
        ChatId stays = service.seat(activity);
        ChatId leaves = service.seat(activity);
        service.turnTo(START.minus(DAY));
        one.look();
        service.withdraw(activity, leaves);
        one.follow();
        assertThat(told()).containsExactly(stays);
    }

    @Test
    void complaint5RemindersMissingAfterAChangeOfTime() {
        Activity activity = published(START);
        ChatId member = service.seat(activity);
        lookAt(START.minus(DAY));
        Instant later = START.plus(Duration.ofDays(7));
        assertThat(service.bean(Activities.class).reschedule(activity.id(activity.shifts().getFirst()), later,
                later.plus(Duration.ofHours(2)))).isTrue();
        one.planner.on(new RosterEvent.Rescheduled(new RosterEvent.Source(0, "2-0"),
                activity.id(activity.shifts().getFirst()), START, activity.end(), later,
                later.plus(Duration.ofHours(2))));
        lookAt(START.minus(Duration.ofHours(2)));
        assertThat(told()).as("the old time means nothing any more").containsExactly(member);
        lookAt(later.minus(DAY));
        assertThat(told()).as("the new one does").containsExactly(member, member);
    }

    @Test
    void remindsNobodyOfWhatIsCalledOff() {
        Activity activity = published(START);
        service.seat(activity);
        service.turnTo(START.minus(DAY));
        one.look();
        service.bean(Activities.class).move(activity.id(), Activity.State.CANCELLED, "");
        one.follow();
        lookAt(START.minus(Duration.ofHours(2)));
        assertThat(told()).isEmpty();
    }

    @Test
    void anActivityThatCannotBeReadStopsNoReminderOfAnother() {
        Activity broken = published(START);
        service.seat(broken);
        ChatId member = service.seat(published(START));
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        String key = VolunteerKeys.activity(broken.id());
        String title = redis.hget(key, "title");
        redis.hdel(key, "title");

        lookAt(START.minus(DAY));
        assertThat(told()).containsExactly(member);
        one.planAll();

        redis.hset(key, "title", title);
        lookAt(START.minus(DAY).plus(Duration.ofMinutes(11)));
        assertThat(told()).as("tried again later").hasSize(2);
    }

    @Test
    void tellsNothingWhenTheShiftHasBegun() {
        service.seat(published(START));
        lookAt(START);
        assertThat(told()).isEmpty();
    }

    @Test
    void remindsInTheMorningOrTheEveningBeforeWhatFallsIntoTheNight() {
        Instant early = Instant.parse("2026-11-28T00:30:00Z");
        QuietHours quiet = service.bean(QuietHours.class);
        assertThat(quiet.remind(early, Duration.ofHours(2))).as("06:30 becomes 07:00, more than an hour before")
                .isEqualTo("2026-11-27T23:00:00Z");
        assertThat(quiet.remind(Instant.parse("2026-11-27T23:30:00Z"), Duration.ofHours(2)))
                .as("07:00 would be half an hour before, so the evening before").isEqualTo("2026-11-27T13:30:00Z");
        assertThat(quiet.remind(Instant.parse("2026-11-27T15:00:00Z"), DAY)).as("23:00 becomes 07:00")
                .isEqualTo("2026-11-26T23:00:00Z");
        assertThat(quiet.remind(START, DAY)).isEqualTo(START.minus(DAY));
    }

    @Test
    void waitsForTheMorningWithWhatIsLateInTheNight() {
        Instant noon = Instant.parse("2026-11-28T04:00:00Z");
        ChatId member = service.seat(published(noon));
        lookAt(Instant.parse("2026-11-27T18:00:00Z"));
        assertThat(told()).isEmpty();
        lookAt(Instant.parse("2026-11-27T23:00:00Z"));
        assertThat(told()).containsExactly(member);
    }

    @Test
    void remindsOfManyAlthoughSomebodyLeavesMeanwhile() {
        Activity activity = published(START);
        List<ChatId> members = List.of(service.seat(activity), service.seat(activity), service.seat(activity));
        lookAt(START.minus(DAY));
        assertThat(told()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(one.outbox.sent()).extracting(PaperOutbox.Sent::id).doesNotHaveDuplicates();
    }

    private Activity published(Instant start) {
        Activity activity = service.open(start);
        one.planner.on(new RosterEvent.Moved(new RosterEvent.Source(0, "1-0"), activity.id(), Activity.State.OPEN, ""));
        return activity;
    }

    private void lookAt(Instant moment) {
        service.turnTo(moment);
        one.look();
        one.follow();
    }

    private List<ChatId> told() {
        return one.told();
    }

    private static ScheduledJob dayBefore(Activity activity) {
        return new ScheduledJob(DAY.toString(), activity.id(activity.shifts().getFirst()), activity.start());
    }

    /** What one instance of the service has of all this. */
    private static final class Instance {

        private final PaperOutbox outbox = new PaperOutbox();
        private final JobTicker clock;
        private final JobPlanner planner;
        private final LoopState loop = new Loops(Clock.systemUTC()).add("test", Duration.ofMinutes(1));

        Instance(JobSchedule jobSchedule) {
            List<JobType> jobTypes = List.of(new Reminder(service.bean(ReminderSettings.class),
                    service.bean(QuietHours.class), new Participants(service.bean(Roster.class)), outbox,
                    service.bean(PostButtons.class), service.bean(Phrases.class), service.bean(MomentPhrases.class),
                    service.bean(ZoneId.class)));
            Activities activities = service.bean(Activities.class);
            clock = new JobTicker(jobSchedule, activities, jobTypes, service.bean(Clock.class));
            planner = new JobPlanner(activities, jobTypes, jobSchedule, service.bean(Clock.class));
        }

        void look() {
            clock.look(loop);
        }

        void planAll() {
            planner.planAll(loop);
        }

        /** Works off what was handed to the followers. */
        void follow() {
            UnifiedJedis redis = service.bean(UnifiedJedis.class);
            for (int shard = 0; shard < JobSchedule.SHARDS; shard++) {
                String key = RedisJobSchedule.STREAM.key().apply(shard);
                redis.xrange(key, (StreamEntryID) null, null).forEach(entry -> {
                    Optional.ofNullable(entry.getFields().get("due")).flatMap(ScheduledJob::parse)
                            .ifPresent(clock::carryOut);
                    redis.xdel(key, entry.getID());
                });
            }
        }

        List<ChatId> told() {
            return outbox.sent().stream().map(PaperOutbox.Sent::to).toList();
        }
    }
}
