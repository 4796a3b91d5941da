package org.xianfeng.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.task.Task.State;

/**
 * The task list. Every change is atomic and bears a request id: the same request again changes nothing and gets the
 * same answer.
 */
public interface Tasks extends TaskDirectory {

    /** A task to be put on the list, with its number, or with the next that is free if it has none. */
    record Draft(Optional<TaskId> id, Details details) {}

    /** Puts all of these on the list, or none. */
    Addition add(String request, ChatId by, List<Draft> drafts);

    TaskChange change(String request, TaskId task, TaskAction taskAction);

    /** Those in this state by their deadlines, the earliest first. */
    List<Task> list(TaskFilter slice, State state, int offset, int most);

    int count(TaskFilter slice, State state);

    /** How many are open with deadlines from the first day to the last, both included. */
    int countOpen(TaskFilter slice, LocalDate first, LocalDate last);

    /** The latest first. */
    List<TaskLogEntry> trail(TaskId task, int offset, int most);

    /** One line of a trail; the first is number 0, and stays that. */
    Optional<TaskLogEntry> entry(TaskId task, int number);

    int trailLength(TaskId task);

    /** Open ones with this deadline or an earlier one. */
    List<TaskId> dueBy(LocalDate day);

    /**
     * Notes that a reminder of this stage is due, and with that tells those whom it concerns, unless the task is not
     * open or a reminder of this or a later stage was noted before.
     */
    boolean remind(TaskId task, Stage stage);
}
