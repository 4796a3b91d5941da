package org.xianfeng.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.xianfeng.chat.ChatId;

/** What somebody does in a {@link TaskListHistory}. */
sealed interface TaskListStep {

    LocalDate TODAY = LocalDate.of(2026, 11, 23);
    List<String> CATEGORIES = List.of("政策举措", "民生工程");

    record Adds(int request, List<Tasks.Draft> drafts) implements TaskListStep {

        @Override
        public String toString() {
            return "request " + request + ", added are " + drafts.stream().map(TaskListStep::words).toList();
        }
    }

    record Reminds(int request, int task, int stage) implements TaskListStep {

        @Override
        public String toString() {
            return "request " + request + ", of task " + task + " stage " + stage + " is reminded";
        }
    }

    record Does(int request, int task, TaskAction act) implements TaskListStep {

        @Override
        public String toString() {
            return "request " + request + ", task " + task + ": " + act;
        }
    }

    /**
     * Moves a deadline.
     *
     * @param stale whether from today, whatever the task's deadline is
     */
    record Reschedules(int request, int task, ChatId by, boolean stale, int days) implements TaskListStep {

        @Override
        public String toString() {
            return "request " + request + ", task " + task + " is moved by " + days + " days from "
                    + (stale ? "today" : "its deadline") + " by "
                    + by;
        }
    }

    record Repeats(int request) implements TaskListStep {

        @Override
        public String toString() {
            return "request " + request + " comes again";
        }
    }

    private static String words(Tasks.Draft draft) {
        Details details = draft.details();
        return draft.id().map(id -> "number " + id.number()).orElse("any number") + " in " + details.category()
                + " until " + details.deadline() + " by "
                + (details.assignee().chat() == null ? "nobody" : details.assignee().chat());
    }

    static ChatId chat(int number) {
        return new ChatId("telegram", Integer.toString(number));
    }

    /** Any of these, with this number if it is not one of those before. */
    static TaskListStep random(Random random, int request) {
        if (request > 0 && random.nextInt(20) == 0) {
            return new Repeats(random.nextInt(request));
        }
        int what = random.nextInt(100);
        int number = 1 + random.nextInt(40);
        if (what < 5) {
            return new Adds(request, IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> draft(random)).toList());
        } else if (what < 15) {
            return new Reminds(request, number, 1 + random.nextInt(6));
        }
        ChatId who = chat(random.nextInt(4));
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Does(request, number, new TaskAction.Report(who, "进展", List.of(new Photo(who, "p"))));
            case 2, 3 -> new Does(request, number, new TaskAction.Submit(who));
            case 4 -> new Does(request, number, new TaskAction.Return(who, "照片不清"));
            case 5 -> new Does(request, number, new TaskAction.Reopen(who, "又坏了"));
            case 6 -> new Does(request, number, new TaskAction.Assign(who, assignee(random)));
            case 7 -> new Reschedules(request, number, who, random.nextInt(4) == 0,
                    random.nextInt(1, 9) * (random.nextBoolean() ? 1 : -1));
            default -> new Does(request, number, new TaskAction.Close(who));
        };
    }

    private static Assignee assignee(Random random) {
        return random.nextBoolean() ? Assignee.NOBODY : new Assignee("李四", chat(random.nextInt(4)));
    }

    private static Tasks.Draft draft(Random random) {
        ATask task = ATask.titled("修路灯").of(CATEGORIES.get(random.nextInt(2)))
                .due(TODAY.plusDays(random.nextInt(-5, 6)));
        ATask assigned = random.nextBoolean() ? task.by("张三", chat(random.nextInt(4))) : task;
        return (random.nextInt(3) == 0 ? assigned.numbered(1 + random.nextInt(60)) : assigned).build();
    }
}
