package org.xianfeng.broadcast.chat;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.task.Task;
import org.xianfeng.task.chat.TaskButton;

/** Urges the person in charge of an open task (催办), if they can be reached. */
@Component
final class TaskBroadcastButton implements TaskButton {

    private final Phrases phrases;

    TaskBroadcastButton(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<Button> on(Task task, Locale language) {
        return task.state() == Task.State.OPEN && task.details().assignee().reachable().isPresent()
                ? Optional.of(new Button(phrases.plain(language, "broadcast.button.urge"),
                        BroadcastVerbs.OF_TASK.with(task.id())))
                : Optional.empty();
    }
}
