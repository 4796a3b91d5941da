package org.xianfeng.task;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.task.Task.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A random history against the plain Java model; the seed is in every failure and on the console. */
class TaskListModelTest {

    private static final int STEPS = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> CATEGORIES = List.of("政策举措", "民生工程");

    private TestRedis redis;

    @BeforeEach
    void startRedis(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        redis.set("appendfsync", "no");
    }

    @AfterEach
    void stopRedis() {
        redis.close();
    }

    @Test
    void everyHistoryGoesAsInTheModel() {
        history(true);
    }

    /** The negative control: a repeated request that counts again is noticed. */
    @Test
    void aListThatForgetsRequestsWouldBeNoticed() {
        assertThatThrownBy(() -> history(false)).isInstanceOf(AssertionError.class).hasMessageContaining("step");
    }

    private void history(boolean remembersRequests) {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("TaskListModelTest: " + STEPS + " steps, -Dxianfeng.seed=" + seed);
        History history = new History(redis, new TaskListModel(remembersRequests), new Random(seed));
        for (int step = 1; step <= STEPS; step++) {
            history.step("seed " + seed + ", step " + step);
        }
    }

    private static final class History {

        private final Tasks tasks;
        private final TaskListModel model;
        private final Random random;
        private final List<Runnable> said = new ArrayList<>();
        private int requests;

        History(TestRedis redis, TaskListModel model, Random random) {
            this.tasks = new RedisTasks(redis.client(),
                    Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));
            this.model = model;
            this.random = random;
        }

        void step(String where) {
            if (!said.isEmpty() && random.nextInt(20) == 0) {
                said.get(random.nextInt(said.size())).run();
                return;
            }
            Runnable step = next("r" + requests++, where);
            step.run();
            said.add(step);
            if (requests % 200 == 0) {
                compare(where);
            }
        }

        private Runnable next(String request, String where) {
            int what = random.nextInt(100);
            int number = 1 + random.nextInt(40);
            if (what < 5) {
                List<Tasks.Draft> drafts = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> draft()).toList();
                return () -> assertThat(spoken(tasks.add(request, chat(0), drafts))).as(where)
                        .isEqualTo(model.add(request, drafts));
            }
            if (what < 15) {
                Stage stage = new Stage(1 + random.nextInt(6));
                return () -> assertThat(tasks.remind(new TaskId(number), stage)).as(where)
                        .isEqualTo(model.remind(number, stage.number()));
            }
            TaskAction taskAction = act(number);
            return () -> assertThat(spoken(tasks.change(request, new TaskId(number), taskAction))).as(where)
                    .isEqualTo(model.change(request, number, taskAction));
        }

        private Tasks.Draft draft() {
            ATask task = ATask.titled("修路灯").of(CATEGORIES.get(random.nextInt(2)))
                    .due(TODAY.plusDays(random.nextInt(-5, 6)));
            ATask assigned = random.nextBoolean() ? task.by("张三", person()) : task;
            return (random.nextInt(3) == 0 ? assigned.numbered(1 + random.nextInt(60)) : assigned).build();
        }

        private TaskAction act(int number) {
            ChatId who = person();
            return switch (random.nextInt(9)) {
                case 0, 1 -> new TaskAction.Report(who, "进展", List.of(new Photo(who, "p")));
                case 2, 3 -> new TaskAction.Submit(who);
                case 4 -> new TaskAction.Return(who, "照片不清");
                case 5 -> new TaskAction.Reopen(who, "又坏了");
                case 6 ->
                    new TaskAction.Assign(who, random.nextBoolean() ? Assignee.NOBODY : new Assignee("李四", person()));
                case 7 -> reschedule(number, who);
                default -> new TaskAction.Close(who);
            };
        }

        /** Mostly from the deadline that there is. */
        private TaskAction reschedule(int number, ChatId who) {
            TaskListModel.Row row = model.rows.get(number);
            LocalDate from = row == null || random.nextInt(4) == 0 ? TODAY : LocalDate.ofEpochDay(row.due);
            int days = random.nextInt(1, 9);
            return new TaskAction.Reschedule(who, from, from.plusDays(random.nextBoolean() ? days : -days), "等材料");
        }

        private ChatId person() {
            return chat(random.nextInt(4));
        }

        private static ChatId chat(int number) {
            return new ChatId("telegram", Integer.toString(number));
        }

        private void compare(String where) {
            for (State state : State.values()) {
                assertThat(tasks.list(new TaskFilter.All(), state, 0, 10_000)).as(where)
                        .extracting(task -> task.id().number())
                        .isEqualTo(expected(new TaskFilter.All(), state));
                for (String category : CATEGORIES) {
                    TaskFilter slice = new TaskFilter.OfCategory(category);
                    assertThat(tasks.count(slice, state)).as(where).isEqualTo(expected(slice, state).size());
                }
                TaskFilter mine = new TaskFilter.InChargeOf(chat(1));
                assertThat(tasks.list(mine, state, 0, 10_000)).as(where).extracting(task -> task.id().number())
                        .isEqualTo(expected(mine, state));
            }
            model.rows.forEach((number, row) -> assertThat(tasks.trail(new TaskId(number), 0, 10_000).reversed())
                    .as(where).extracting(TaskLogEntry::verb).isEqualTo(row.trail));
        }

        /** By their deadlines, then by their numbers. */
        private List<Integer> expected(TaskFilter slice, State state) {
            return model.rows.entrySet().stream().filter(row -> row.getValue().state == state)
                    .filter(row -> switch (slice) {
                        case TaskFilter.All() -> true;
                        case TaskFilter.OfCategory(String category) -> row.getValue().category.equals(category);
                        case TaskFilter.InChargeOf(ChatId person) -> person.equals(row.getValue().person);
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
}
