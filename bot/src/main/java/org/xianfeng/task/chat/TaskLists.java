package org.xianfeng.task.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskVerbs.ListPage;
import org.xianfeng.task.sheet.TaskExport;

/** Shows the list: by state with counts, a page at a time, all of it or a slice. */
@Component
final class TaskLists {

    /** So that a page fits on a phone's screen. */
    private static final int PAGE = 6;
    private static final String ALL = "a";
    private static final String MINE = "m";
    private static final String CATEGORY = "c";

    private final Tasks tasks;
    private final TaskCards cards;
    private final TaskSettings settings;
    private final Roles roles;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    TaskLists(Tasks tasks, TaskCards cards, TaskSettings settings, Roles roles, Phrases phrases, Clock clock,
            ZoneId zone) {
        this.tasks = tasks;
        this.cards = cards;
        this.settings = settings;
        this.roles = roles;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** All that is open. */
    Reply open(Locale language, ChatId reader) {
        return page(language, reader, ListPage.OPEN);
    }

    Reply page(Locale language, ChatId reader, ListPage wanted) {
        State state = wanted.state();
        TaskFilter slice = slice(wanted.slice(), reader);
        Paging paging = Paging.of(tasks.count(slice, state), PAGE, wanted.number());
        List<Task> shown = tasks.list(slice, state, paging.offset(), PAGE);
        List<Markup> lines = new ArrayList<>(List.of(heading(language, slice)));
        if (shown.isEmpty()) {
            lines.add(phrases.say(language, "task.list.empty"));
        }
        shown.forEach(task -> lines.add(cards.line(language, task)));
        Reply reply = Reply.of(Markup.lines(lines));
        for (Task task : shown) {
            reply = reply.with(new Button(task.id() + " " + task.details().title(), TaskVerbs.OPEN.with(task.id()))
                    .detailed(cards.detail(language, task).plain()));
        }
        if (!shown.isEmpty()) {
            reply = reply.inBrief(lines.getFirst());
        }
        return reply.with(paging.buttons(page -> to(wanted.slice(), state, page)))
                .with(Arrays.stream(State.values()).map(other -> tab(language, slice, wanted.slice(), other)).toList())
                .with(new Button(phrases.plain(language, "task.button.SLICES"), TaskVerbs.SLICES.action()))
                .with(roles.of(reader).may(Permission.TASKS)
                        ? List.of(new Button(phrases.plain(language, "task.button.export"), TaskExport.ACTION))
                        : List.of());
    }

    private static String to(String slice, State state, int page) {
        return TaskVerbs.LIST.with(new ListPage(slice, state, page));
    }

    private Markup heading(Locale language, TaskFilter slice) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        int overdue = tasks.countOpen(slice, LocalDate.EPOCH, today.minusDays(1));
        int soon = tasks.countOpen(slice, today, today.plusDays(settings.soonDays()));
        return phrases.say(language, "task.list", name(language, slice), overdue, soon);
    }

    private Button tab(Locale language, TaskFilter slice, String code, State state) {
        return new Button(phrases.plain(language, "task.state." + state, tasks.count(slice, state)),
                to(code, state, 0));
    }

    /** What the list can be narrowed to. */
    Reply slices(Locale language) {
        Reply reply = Reply.of(phrases.say(language, "task.slices"))
                .with(slice(language, new TaskFilter.All(), ALL),
                        new Button(phrases.plain(language, "task.slice.mine"),
                                to(MINE, State.OPEN, 0)));
        List<String> categories = settings.categories();
        for (int i = 0; i < categories.size(); i++) {
            reply = reply.with(slice(language, new TaskFilter.OfCategory(categories.get(i)), CATEGORY + i));
        }
        return reply;
    }

    private Button slice(Locale language, TaskFilter slice, String code) {
        return new Button(name(language, slice) + " " + tasks.count(slice, State.OPEN),
                to(code, State.OPEN, 0));
    }

    private String name(Locale language, TaskFilter slice) {
        return switch (slice) {
            case TaskFilter.All() -> phrases.plain(language, "task.slice.all");
            case TaskFilter.InChargeOf _ -> phrases.plain(language, "task.slice.mine");
            case TaskFilter.OfCategory(String category) -> category;
        };
    }

    /** All of it in place of a category that is not there any more. */
    private TaskFilter slice(String code, ChatId reader) {
        if (code.equals(MINE)) {
            return new TaskFilter.InChargeOf(reader);
        }
        return settings.categories().stream()
                .filter(category -> code.equals(CATEGORY + settings.categories().indexOf(category)))
                .findFirst().<TaskFilter>map(TaskFilter.OfCategory::new).orElseGet(TaskFilter.All::new);
    }
}
