package org.xianfeng.console.task;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskAudit;

/** Closes a task that waits for it (销号), or sends it back with a reason; its trail keeps who did so. */
@Controller
@Hidden
final class TaskActionController {

    private static final String PATH = "/console/tasks/{number}";

    private final Tasks tasks;
    private final TasksController pages;
    private final TaskAudit audit;
    private final Phrases phrases;

    TaskActionController(Tasks tasks, TasksController pages, TaskAudit audit, Phrases phrases) {
        this.audit = audit;
        this.tasks = tasks;
        this.pages = pages;
        this.phrases = phrases;
    }

    @PostMapping(PATH + "/close")
    String close(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        return change(number, new TaskAction.Close(user.chat()), "task.done.CLOSED", user, model);
    }

    @PostMapping(PATH + "/return")
    String sendBack(@PathVariable int number, @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > Details.LONGEST_TEXT) {
            model.addAttribute("said", phrases.plain(user.language(), "console.task.reason.bad", Details.LONGEST_TEXT));
            return pages.show(number, user, model);
        }
        return change(number, new TaskAction.Return(user.chat(), words), "task.done.RETURN", user, model);
    }

    private String change(int number, TaskAction action, String done, ConsoleUser user, Model model) {
        if (number < 1) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("said", phrases.plain(user.language(),
                switch (tasks.change("console." + UUID.randomUUID(), new TaskId(number), action)) {
                    case TaskChange.Done(Task task) -> {
                        audit.noted(task, action);
                        yield done;
                    }
                    case TaskChange.Refused(TaskChange.Reason reason) -> "task.refused." + reason;
                }));
        return pages.show(number, user, model);
    }
}
