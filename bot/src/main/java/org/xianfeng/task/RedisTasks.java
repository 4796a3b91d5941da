package org.xianfeng.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import org.xianfeng.task.Task.State;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tasks in Redis, a hash each, with indexes by state and deadline. All bear one hash tag: a list has thousands of tasks
 * at most, and many are added at once or not at all.
 */
@Component
public final class RedisTasks implements Tasks {

    private static final Script ADD = Script.load(RedisTasks.class, "add.lua");
    private static final Script CHANGE = Script.load(RedisTasks.class, "change.lua");
    private static final Script REMIND = Script.load(RedisTasks.class, "remind.lua");

    private static final String TASK = "{tasks}:task:";
    private static final String INDEX = "{tasks}:by:";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnifiedJedis redis;
    private final Clock clock;

    public RedisTasks(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Addition add(String request, ChatId by, List<Draft> drafts) {
        List<Map<String, Object>> tasks = drafts.stream().map(draft -> Map.of("number",
                draft.id().map(TaskId::number).orElse(0), "fields", TaskFields.write(draft.details()))).toList();
        TaskLogEntry entry = new TaskLogEntry(TaskLogEntry.Verb.ADD, clock.instant(), by, "", List.of());
        List<?> answer = (List<?>) ADD.run(redis,
                List.of(answer(request), "{tasks}:numbers", TaskEvents.STREAM.key().apply(0), TASK, INDEX),
                List.of(DeduplicationWindow.SECONDS, by.toString(), JSON.writeValueAsString(entry),
                        JSON.writeValueAsString(tasks)));
        List<TaskId> numbers = answer.stream().skip(1)
                .map(number -> new TaskId(Math.toIntExact((Long) number))).toList();
        return "added".equals(answer.getFirst()) ? new Addition.Added(numbers) : new Addition.Taken(numbers);
    }

    @Override
    public TaskChange change(String request, TaskId task, TaskAction taskAction) {
        TaskLogEntry entry = entry(taskAction);
        List<String> arguments = new ArrayList<>(
                List.of(DeduplicationWindow.SECONDS, entry.verb().name(), taskAction.by().toString(),
                        task.toString(), JSON.writeValueAsString(entry), entry.text()));
        arguments.addAll(specifics(taskAction));
        List<?> answer = (List<?>) CHANGE.run(redis,
                List.of(answer(request), TASK + task, trail(task), TaskEvents.STREAM.key().apply(0), INDEX), arguments);
        return "done".equals(answer.getFirst())
                ? new TaskChange.Done(TaskFields.read(task, fields((List<?>) answer.get(1))))
                : new TaskChange.Refused(
                        TaskChange.Reason.valueOf(((String) answer.getFirst()).toUpperCase(Locale.ROOT)));
    }

    /** What the script needs to know of this act alone. */
    private static List<String> specifics(TaskAction taskAction) {
        return switch (taskAction) {
            case TaskAction.Assign(_, Assignee assignee) ->
                List.of(assignee.name(), assignee.reachable().map(ChatId::toString).orElse(""));
            case TaskAction.Reschedule move ->
                List.of(Long.toString(move.from().toEpochDay()), Long.toString(move.to().toEpochDay()));
            case TaskAction.Report _,TaskAction.Submit _,TaskAction.Close _,TaskAction.Return _,TaskAction.Reopen _ ->
                List.of();
        };
    }

    private TaskLogEntry entry(TaskAction taskAction) {
        return switch (taskAction) {
            case TaskAction.Report report ->
                entry(TaskLogEntry.Verb.REPORT, taskAction, report.text(), report.photos());
            case TaskAction.Submit _ -> entry(TaskLogEntry.Verb.SUBMIT, taskAction, "", List.of());
            case TaskAction.Close _ -> entry(TaskLogEntry.Verb.CLOSE, taskAction, "", List.of());
            case TaskAction.Return back -> entry(TaskLogEntry.Verb.RETURN, taskAction, back.reason(), List.of());
            case TaskAction.Reopen reopen -> entry(TaskLogEntry.Verb.REOPEN, taskAction, reopen.reason(), List.of());
            case TaskAction.Assign assign ->
                entry(TaskLogEntry.Verb.ASSIGN, taskAction, assign.assignee().name(), List.of());
            case TaskAction.Reschedule move -> entry(TaskLogEntry.Verb.RESCHEDULE, taskAction,
                    move.from() + " → " + move.to() + "：" + move.reason(), List.of());
        };
    }

    private TaskLogEntry entry(TaskLogEntry.Verb verb, TaskAction taskAction, String text, List<Photo> photos) {
        return new TaskLogEntry(verb, clock.instant(), taskAction.by(), text, photos);
    }

    @Override
    public Optional<Task> find(TaskId task) {
        Map<String, String> fields = redis.hgetAll(TASK + task);
        return fields.isEmpty() ? Optional.empty() : Optional.of(TaskFields.read(task, fields));
    }

    @Override
    public List<Task> list(TaskFilter slice, State state, int offset, int most) {
        return redis.zrange(index(slice, state), offset, offset + most - 1L).stream()
                .flatMap(number -> TaskId.parse(number).stream()).flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public int count(TaskFilter slice, State state) {
        return Math.toIntExact(redis.zcard(index(slice, state)));
    }

    @Override
    public int countOpen(TaskFilter slice, LocalDate first, LocalDate last) {
        return Math.toIntExact(redis.zcount(index(slice, State.OPEN), (double) first.toEpochDay(), lastScore(last)));
    }

    @Override
    public List<TaskLogEntry> trail(TaskId task, int offset, int most) {
        return redis.lrange(trail(task), -offset - most, -offset - 1L).reversed().stream()
                .map(entry -> JSON.readValue(entry, TaskLogEntry.class)).toList();
    }

    @Override
    public Optional<TaskLogEntry> entry(TaskId task, int number) {
        return Optional.ofNullable(redis.lindex(trail(task), number))
                .map(entry -> JSON.readValue(entry, TaskLogEntry.class));
    }

    @Override
    public int trailLength(TaskId task) {
        return Math.toIntExact(redis.llen(trail(task)));
    }

    @Override
    public List<TaskId> dueBy(LocalDate day) {
        return redis
                .zrange(index(new TaskFilter.All(), State.OPEN),
                        ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, lastScore(day)))
                .stream().flatMap(number -> TaskId.parse(number).stream()).toList();
    }

    @Override
    public boolean remind(TaskId task, Stage stage) {
        return (Long) REMIND.run(redis, List.of(TASK + task, TaskEvents.STREAM.key().apply(0)),
                List.of(Integer.toString(stage.number()), task.toString())) == 1;
    }

    private static Map<String, String> fields(List<?> flat) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put((String) flat.get(i), (String) flat.get(i + 1));
        }
        return fields;
    }

    /** Scores are days with the numbers as fractions. */
    private static double lastScore(LocalDate day) {
        return Math.nextDown((double) day.plusDays(1).toEpochDay());
    }

    private static String index(TaskFilter slice, State state) {
        return INDEX + switch (slice) {
            case TaskFilter.All() -> "all";
            case TaskFilter.OfCategory(String category) -> "category:" + category;
            case TaskFilter.InChargeOf(ChatId person) -> "person:" + person;
        } + ":" + state;
    }

    private static String trail(TaskId task) {
        return TASK + task + ":trail";
    }

    private static String answer(String request) {
        return "{tasks}:answer:" + request;
    }
}
