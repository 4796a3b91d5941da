package org.xianfeng.task.chat;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.Button;
import org.xianfeng.task.Task;

/** A button that a feature adds to what organizers see of a task. */
public interface TaskButton {

    /** Empty if there is nothing to press for this task. */
    Optional<Button> on(Task task, Locale language);
}
