package org.xianfeng.task.chat;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Audit;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;

/** Notes for the audit what was done to a task that is somebody else's. */
@Component
public final class TaskAudit {

    private final Audit audit;

    TaskAudit(Audit audit) {
        this.audit = audit;
    }

    /** The same task. Who is in charge reports and submits, which is not noted; all else is done to what is theirs. */
    public Task noted(Task task, TaskAction action) {
        switch (action) {
            case TaskAction.Report _,TaskAction.Submit _ -> {
            }
            case TaskAction.Close _ -> note(task, action, "CLOSED");
            case TaskAction.Return _ -> note(task, action, "RETURNED");
            case TaskAction.Reopen _ -> note(task, action, "REOPENED");
            case TaskAction.Assign _ -> note(task, action, "ASSIGNED");
            case TaskAction.Reschedule _ -> note(task, action, "DEADLINE");
        }
        return task;
    }

    private void note(Task task, TaskAction action, String what) {
        audit.note(action.by().toString(), Audit.Action.TASK,
                task.details().assignee().reachable().map(ChatId::toString).orElse(""), task.id() + " " + what);
    }
}
