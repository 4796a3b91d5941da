package org.xianfeng.task.remind;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.task.Stage;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Has those concerned reminded of deadlines, each day once and by day. Every instance does it; who comes first with a
 * stage of a task is the one that counts.
 */
@Component
final class TaskReminders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);
    private static final long ROUND_SECONDS = 30;

    private final Tasks tasks;
    private final TaskSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable LocalDate done;
    private @Nullable ScheduledExecutorService rounds;

    TaskReminders(Tasks tasks, TaskSettings settings, Clock clock, ZoneId zone) {
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** Reminds of what is due, if it is time for that and has not been done today. */
    void remind() {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate today = now.toLocalDate();
        LocalTime time = now.toLocalTime();
        if (today.equals(done) || time.isBefore(settings.remindAt()) || !time.isBefore(settings.quietFrom())) {
            return;
        }
        tasks.dueBy(today.plusDays(settings.soonDays())).forEach(task -> remind(task, today));
        done = today;
    }

    private void remind(TaskId id, LocalDate today) {
        tasks.find(id).flatMap(task -> Stage.of(task.details().deadline(), today, settings.soonDays()))
                .filter(stage -> tasks.remind(id, stage))
                .ifPresent(stage -> LOG.info("Task {} is due: stage {}", id, stage.number()));
    }

    private void round() {
        try {
            remind();
        } catch (JedisException e) {
            LOG.warn("Reminders of tasks must wait for Redis: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("Reminders of tasks failed and are tried again", e);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors
                .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("task-reminders").factory());
        rounds = executor;
        var _ = executor.scheduleWithFixedDelay(this::round, 1, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = rounds;
        rounds = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() { return rounds != null; }
}
