package org.xianfeng.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.xianfeng.history.Difference;
import org.xianfeng.history.History;
import org.xianfeng.task.Task.State;
import redis.clients.jedis.UnifiedJedis;

/** What happens to a task list. */
final class TaskListHistory implements History<TaskListStep> {

    /** After how many steps more is compared than the outcome. */
    private static final int ALL_EVERY = 500;

    private final Tasks tasks;
    private final TaskListModel model;
    private final Random random;
    private final Map<Integer, Supplier<String>> requests = new HashMap<>();
    private int steps;

    TaskListHistory(UnifiedJedis redis, TaskListModel model, long seed) {
        this.tasks = new RedisTasks(redis, Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));
        this.model = model;
        // neighbouring seeds are to have nothing in common
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    @Override
    public List<TaskListStep> steps(int count) {
        return IntStream.range(0, count).mapToObj(i -> TaskListStep.random(random, i)).toList();
    }

    @Override
    public String beginning() {
        return "An empty list.";
    }

    @Override
    public String take(TaskListStep step, boolean thoroughly) {
        String outcome = act(step);
        if (thoroughly || ++steps % ALL_EVERY == 0) {
            compare();
        }
        return outcome;
    }

    private String act(TaskListStep step) {
        return switch (step) {
            case TaskListStep.Adds(int request, var drafts) -> first(request, () -> compared(
                    spoken(tasks.add("r" + request, TaskListStep.chat(0), drafts)), model.add("r" + request, drafts)));
            case TaskListStep.Reminds(int request, int task, int stage) -> first(request, () -> compared(
                    "" + tasks.remind(new TaskId(task), new Stage(stage)), "" + model.remind(task, stage)));
            case TaskListStep.Does(int request, int task, TaskAction act) -> change(request, task, act);
            case TaskListStep.Reschedules move -> change(move.request(), move.task(), act(move));
            case TaskListStep.Repeats(int request) -> requests.getOrDefault(request, () -> "nothing").get();
        };
    }

    private String first(int request, Supplier<String> act) {
        requests.put(request, act);
        return act.get();
    }

    private String change(int request, int task, TaskAction act) {
        return first(request, () -> compared(spoken(tasks.change("r" + request, new TaskId(task), act)),
                model.change("r" + request, task, act)));
    }

    private TaskAction act(TaskListStep.Reschedules move) {
        TaskListModel.Row row = model.rows.get(move.task());
        LocalDate from = row == null || move.stale() ? TaskListStep.TODAY : LocalDate.ofEpochDay(row.due);
        return new TaskAction.Reschedule(move.by(), from, from.plusDays(move.days()), "等材料");
    }

    private static String compared(String real, String expected) {
        Difference.check("outcome", real, expected);
        return expected;
    }

    @Override
    public void compare() {
        for (State state : State.values()) {
            compare(new TaskFilter.All(), state);
            compare(new TaskFilter.InChargeOf(TaskListStep.chat(1)), state);
            for (String category : TaskListStep.CATEGORIES) {
                TaskFilter slice = new TaskFilter.OfCategory(category);
                Difference.check("count", tasks.count(slice, state), expected(slice, state).size());
            }
        }
        model.rows.forEach((number, row) -> Difference.check("trail",
                tasks.trail(new TaskId(number), 0, 10_000).reversed().stream().map(TaskLogEntry::verb).toList(),
                row.trail));
    }

    private void compare(TaskFilter slice, State state) {
        Difference.check("list",
                tasks.list(slice, state, 0, 10_000).stream().map(task -> task.id().number()).toList(),
                expected(slice, state));
    }

    /** By their deadlines, then by their numbers. */
    private List<Integer> expected(TaskFilter slice, State state) {
        return model.rows.entrySet().stream().filter(row -> row.getValue().state == state)
                .filter(row -> switch (slice) {
                    case TaskFilter.All() -> true;
                    case TaskFilter.OfCategory(String category) -> row.getValue().category.equals(category);
                    case TaskFilter.InChargeOf(var person) -> person.equals(row.getValue().person);
                }).sorted(Comparator.<Map.Entry<Integer, TaskListModel.Row>>comparingLong(row -> row.getValue().due)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }

    private static String spoken(Addition addition) {
        return switch (addition) {
            case Addition.Added(var numbers) -> "added " + numbers;
            case Addition.Taken(var numbers) -> "taken " + numbers;
        };
    }

    private static String spoken(TaskChange change) {
        return switch (change) {
            case TaskChange.Done _ -> "done";
            case TaskChange.Refused(TaskChange.Reason reason) -> reason.name();
        };
    }
}
