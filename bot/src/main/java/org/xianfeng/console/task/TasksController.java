package org.xianfeng.console.task;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.ChatLinks;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.ExportDownload;
import org.xianfeng.export.TableFormat;
import org.xianfeng.member.Members;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskLogEntry;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskCards;
import org.xianfeng.time.MomentPhrases;

/** The task list by state and category, what is overdue first, and each task with what was reported on it. */
@Controller
@Hidden
final class TasksController {

    private static final String PATH = "/console/tasks";
    private static final int PAGE = 50;
    private static final int TRAIL = 50;
    /** In place of a state: those of the open ones whose deadline is past, which are the first of them. */
    private static final String OVERDUE = "OVERDUE";
    private static final List<String> STATES = List.of("OPEN", OVERDUE, "SUBMITTED", "CLOSED");

    private final Tasks tasks;
    private final TaskCards cards;
    private final TaskSettings settings;
    private final Members members;
    private final ExportDownload downloads;
    private final ChatLinks chat;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    TasksController(Tasks tasks, TaskCards cards, TaskSettings settings, Members members, ExportDownload downloads,
            ChatLinks chat, MomentPhrases moments, Phrases phrases, Clock clock, ZoneId zone) {
        this.tasks = tasks;
        this.cards = cards;
        this.settings = settings;
        this.members = members;
        this.downloads = downloads;
        this.chat = chat;
        this.moments = moments;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** A task as the table shows it. */
    record Line(int number, String title, String category, String leader, String unit, String person, String deadline,
            String urgency) {}

    /** A line of a task's trail. */
    record Step(String at, String by, String what, String text, int photos) {}

    @GetMapping(PATH)
    String list(@RequestParam(name = "state", defaultValue = "OPEN") String wanted,
            @RequestParam(name = "category", defaultValue = "") String category,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        TaskFilter filter = settings.categories().contains(category)
                ? new TaskFilter.OfCategory(category)
                : new TaskFilter.All();
        State state = switch (wanted) {
            case "SUBMITTED" -> State.SUBMITTED;
            case "CLOSED" -> State.CLOSED;
            default -> State.OPEN;
        };
        int overdue = overdue(filter);
        Paging paging = Paging.of(wanted.equals(OVERDUE) ? overdue : tasks.count(filter, state), PAGE, page);
        int most = wanted.equals(OVERDUE) ? Math.max(0, Math.min(PAGE, overdue - paging.offset())) : PAGE;
        model.addAttribute("lines", (most == 0 ? List.<Task>of() : tasks.list(filter, state, paging.offset(), most))
                .stream().map(task -> line(task, user)).toList());
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("category", category);
        model.addAttribute("categories", settings.categories());
        model.addAttribute("overdue", overdue);
        model.addAttribute("paging", paging);
        model.addAttribute("address", PATH + "?state=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                + "&category=" + URLEncoder.encode(category, StandardCharsets.UTF_8) + "&page=");
        model.addAttribute("manages", seesPeople(user));
        model.addAttribute("add", chat.toCommand(user.chat(), "newtask"));
        return "console/tasks";
    }

    private int overdue(TaskFilter filter) {
        return tasks.countOpen(filter, LocalDate.EPOCH, LocalDate.now(clock.withZone(zone)).minusDays(1));
    }

    private Line line(Task task, ConsoleUser user) {
        var details = task.details();
        boolean named = seesPeople(user);
        return new Line(task.id().number(), details.title(), details.category(), named ? details.leader() : "",
                details.unit(), named ? details.assignee().name() : "",
                moments.day(user.language(), details.deadline()),
                phrases.plain(user.language(), cards.urgency(task).phrase(), cards.daysLeft(task)));
    }

    private static boolean seesPeople(ConsoleUser user) {
        return user.may(Permission.TASKS);
    }

    /** With who is in charge, and what they reported: not for who sees no more than lists. */
    @GetMapping(PATH + "/{number}")
    String show(@PathVariable int number, @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        Task task = Optional.of(number).filter(one -> one > 0 && seesPeople(user))
                .flatMap(one -> tasks.find(new TaskId(one)))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        model.addAttribute("line", line(task, user));
        model.addAttribute("details", task.details());
        model.addAttribute("checks", task.state() == State.SUBMITTED && !task.isOwnOf(user.chat()));
        model.addAttribute("trail", tasks.trail(task.id(), 0, TRAIL).stream().map(entry -> step(entry, user)).toList());
        model.addAttribute("open", chat.to(user.chat(), task.id().payload()));
        return "console/task";
    }

    private Step step(TaskLogEntry entry, ConsoleUser user) {
        ChatId by = entry.by();
        return new Step(moments.moment(user.language(), entry.at()),
                members.names(List.of(by)).getOrDefault(by, by.toString()),
                phrases.plain(user.language(), "task.verb." + entry.verb()), entry.text(), entry.photos().size());
    }

    @GetMapping(PATH + "/export")
    void export(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user, HttpServletResponse response)
            throws IOException {
        downloads.send("tasks", "all", TableFormat.XLSX, user, response);
    }
}
