package org.xianfeng.task;

import java.util.Optional;

/** Looks up tasks for those who refer to one. */
public interface TaskDirectory {

    Optional<Task> find(TaskId task);
}
