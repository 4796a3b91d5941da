package org.xianfeng.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/** Builds tasks for tests: with the next number, due at the end of 2026, unless said otherwise. */
public record ATask(@Nullable TaskId id, String title, String category, Assignee assignee, LocalDate deadline) {

    public static ATask titled(String title) {
        return new ATask(null, title, "民生工程", Assignee.NOBODY, LocalDate.of(2026, 12, 31));
    }

    ATask numbered(int number) {
        return new ATask(new TaskId(number), title, category, assignee, deadline);
    }

    ATask of(String category) {
        return new ATask(id, title, category, assignee, deadline);
    }

    public ATask by(String name, @Nullable ChatId chat) {
        return new ATask(id, title, category, new Assignee(name, chat), deadline);
    }

    public ATask due(LocalDate deadline) {
        return new ATask(id, title, category, assignee, deadline);
    }

    public Tasks.Draft build() {
        return new Tasks.Draft(Optional.ofNullable(id), new Details(title, category, "李书记", "兴达社区", assignee,
                "路灯全亮", deadline, "年底评优优先", Map.of()));
    }
}
