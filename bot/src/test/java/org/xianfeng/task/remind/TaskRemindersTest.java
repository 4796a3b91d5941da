package org.xianfeng.task.remind;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.RedisTasks;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskEvents;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

class TaskRemindersTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ChatId WANG = new ChatId("telegram", "1");
    private static final TaskSettings SETTINGS = new TaskSettings(List.of("民生工程"), List.of(), Duration.ofDays(3),
            LocalTime.of(8, 30), LocalTime.of(21, 0));

    /** A Monday, six in the morning in Shanghai. */
    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-22T22:00:00Z"));
    private final LocalDate today = LocalDate.of(2026, 11, 23);
    private final LoopState loop = new Loops(clock).add("test", Duration.ofMinutes(1));
    private TestRedis redis;
    private TaskReminders reminders;

    @BeforeEach
    void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        reminders = instance();
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void remindsOnceBeforeOnceOnTheDayAndThenOnceAWeek() {
        due(today.plusDays(5));
        String history = "";
        for (int day = 0; day < 24; day++) {
            history += remindedOn(reminders) + " ";
            clock.advance(Duration.ofDays(1));
        }
        // 2 days of peace, soon, on the day, and the first day of each week after
        assertThat(history).isEqualTo("0 0 1 0 0 1 1 0 0 0 0 0 0 1 0 0 0 0 0 0 1 0 0 0 ");
    }

    @Test
    void waitsForTheMorningAndKeepsTheEveningQuiet() {
        due(today);
        reminders.run(loop);
        assertThat(events()).isZero();
        clock.advance(Duration.ofHours(15));
        reminders.run(loop);
        assertThat(events()).as("at nine in the evening").isZero();
        clock.advance(Duration.ofHours(11).plusMinutes(30));
        reminders.run(loop);
        assertThat(events()).as("at half past eight, overdue by then").isOne();
    }

    @Test
    void remindsOnceAcrossRestartsAndClocksThatAreTurned() {
        due(today.plusDays(2));
        clock.advance(Duration.ofHours(3));
        reminders.run(loop);
        instance().run(loop);
        clock.advance(Duration.ofDays(-3));
        reminders.run(loop);
        clock.advance(Duration.ofDays(3));
        reminders.run(loop);
        instance().run(loop);
        assertThat(events()).isOne();
        clock.advance(Duration.ofDays(30));
        reminders.run(loop);
        assertThat(events()).as("one for all that was slept through").isEqualTo(2);
    }

    @Test
    void aSecondInstanceAtTheSameTimeDoesNotRemindAgain() {
        for (int i = 0; i < 50; i++) {
            due(today.plusDays(1));
        }
        clock.advance(Duration.ofHours(3));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> instance().run(loop));
        reminders.run(loop);
        other.join();
        assertThat(events()).isEqualTo(50);
    }

    @Test
    void beginsAnewWhenTheDeadlineIsMoved() {
        TaskId task = due(today.minusDays(20));
        assertThat(remindedOn(reminders)).isOne();
        new RedisTasks(redis.client(), clock).change("move", task,
                new TaskAction.Reschedule(WANG, today.minusDays(20), today.plusDays(5), "等材料"));
        String history = "";
        for (int day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            history += remindedOn(reminders) + " ";
        }
        assertThat(history).isEqualTo("0 1 0 0 1 1 ");
    }

    @Test
    void leavesInPeaceWhatIsToBeClosedByAnother() {
        TaskId task = due(today);
        new RedisTasks(redis.client(), clock).change("submit", task, new TaskAction.Submit(WANG));
        clock.advance(Duration.ofHours(3));
        long before = events();
        reminders.run(loop);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aTaskThatCannotBeReadKeepsNoOtherFromItsReminder() {
        TaskId broken = due(today);
        due(today);
        String key = "{tasks}:task:" + broken;
        String title = redis.client().hget(key, "title");
        redis.client().hdel(key, "title");
        assertThat(remindedOn(reminders)).isOne();
        assertThat(remindedOn(reminders)).as("nothing more").isZero();
        redis.client().hset(key, "title", title);
        assertThat(remindedOn(reminders)).as("tried again the same day").isOne();
    }

    /** How many reminders the morning brings. */
    private long remindedOn(TaskReminders reminders) {
        long before = events();
        clock.advance(Duration.ofHours(3));
        reminders.run(loop);
        clock.advance(Duration.ofHours(-3));
        return events() - before;
    }

    private TaskReminders instance() {
        return new TaskReminders(new RedisTasks(redis.connect(), clock), SETTINGS, clock, SHANGHAI);
    }

    private TaskId due(LocalDate deadline) {
        Addition added = new RedisTasks(redis.client(), clock).add("add" + System.nanoTime(), WANG,
                List.of(ATask.titled("修路灯").due(deadline).build()));
        return ((Addition.Added) added).tasks().getFirst();
    }

    private long events() {
        return redis.client().xlen(TaskEvents.STREAM.key().apply(0));
    }
}
