package org.xianfeng.task.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.VisitorSettings;

/** Who reads the list of tasks, on which people are named: those who are known here. */
@Component
final class TaskReaders {

    private final VisitorSettings visitors;
    private final Members members;
    private final Roles roles;
    private final Tasks tasks;
    private final Phrases phrases;

    TaskReaders(VisitorSettings visitors, Members members, Roles roles, Tasks tasks, Phrases phrases) {
        this.visitors = visitors;
        this.members = members;
        this.roles = roles;
        this.tasks = tasks;
        this.phrases = phrases;
    }

    /** Why somebody may not; empty if they may. */
    Optional<Reply> refusal(ChatId reader, Session session) {
        return mayRead(reader)
                ? Optional.empty()
                : Optional.of(Reply.of(phrases.say(session, "task.refused.stranger"))
                        .with(new Button(phrases.plain(session, "task.button.name"), NameRequest.ASK.action())));
    }

    private boolean mayRead(ChatId reader) {
        return visitors.tasks() || !members.names(List.of(reader)).isEmpty()
                || roles.of(reader).covers(Role.ORGANIZER) || isInCharge(reader);
    }

    private boolean isInCharge(ChatId reader) {
        return Arrays.stream(Task.State.values())
                .anyMatch(state -> tasks.count(new TaskFilter.InChargeOf(reader), state) > 0);
    }
}
