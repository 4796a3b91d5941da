package org.xianfeng.task.remind;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.task.Stage;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;

/**
 * Has those concerned reminded of deadlines, each day once and by day. Every instance does it; who comes first with a
 * stage of a task is the one that counts.
 */
@Component
final class TaskReminders implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);

    private final Tasks tasks;
    private final TaskSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable LocalDate day;

    /** Of that day: those whom reminding has failed so far. */
    private List<TaskId> left = List.of();

    TaskReminders(Tasks tasks, TaskSettings settings, Clock clock, ZoneId zone) {
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "task-reminders";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    /** Reminds of what is due, if it is time for that and has not been done today. */
    @Override
    public void run(LoopState loop) {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate today = now.toLocalDate();
        LocalTime time = now.toLocalTime();
        if (time.isBefore(settings.remindAt()) || !time.isBefore(settings.quietFrom())) {
            return;
        }
        if (!today.equals(day)) {
            left = tasks.dueBy(today.plusDays(settings.soonDays()));
            day = today;
        }
        left = left.stream().filter(task -> !loop.attempt("task " + task, () -> remind(task, today))).toList();
    }

    private void remind(TaskId id, LocalDate today) {
        tasks.find(id).flatMap(task -> Stage.of(task.details().deadline(), today, settings.soonDays()))
                .filter(stage -> tasks.remind(id, stage))
                .ifPresent(stage -> LOG.info("Task {} is due: stage {}", id, stage.number()));
    }
}
