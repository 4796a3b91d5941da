package org.xianfeng.task.chat;

import java.util.Arrays;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Belonging;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.Tasks;

/** Who is in charge of a task belongs here. */
@Component
final class PeopleInCharge implements Belonging {

    private final Tasks tasks;

    PeopleInCharge(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean includes(ChatId chat) {
        return Arrays.stream(Task.State.values())
                .anyMatch(state -> tasks.count(new TaskFilter.InChargeOf(chat), state) > 0);
    }
}
