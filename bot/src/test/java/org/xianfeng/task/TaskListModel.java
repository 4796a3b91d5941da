package org.xianfeng.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.task.Task.State;

/** What the task list must do, in plain Java: the scripts are compared with this. */
final class TaskListModel {

    /** A task that can change. */
    static final class Row {

        final String category;
        long due;
        State state = State.OPEN;
        @Nullable
        ChatId person;
        @Nullable
        ChatId submitter;
        final List<TaskLogEntry.Verb> trail = new ArrayList<>(List.of(TaskLogEntry.Verb.ADD));
        int reminded;

        Row(Details details) {
            category = details.category();
            due = details.deadline().toEpochDay();
            person = details.assignee().chat();
        }
    }

    final TreeMap<Integer, Row> rows = new TreeMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final boolean remembersRequests;
    private int lastNumber;

    TaskListModel(boolean remembersRequests) {
        this.remembersRequests = remembersRequests;
    }

    String add(String request, List<Tasks.Draft> drafts) {
        return once(request, () -> add(drafts));
    }

    private String add(List<Tasks.Draft> drafts) {
        List<Integer> given = drafts.stream().flatMap(draft -> draft.id().stream()).map(TaskId::number).toList();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (rows.containsKey(given.get(i)) || given.subList(0, i).contains(given.get(i))) {
                taken.add(given.get(i));
            }
        }
        if (!taken.isEmpty()) {
            return "taken " + taken;
        }
        List<Integer> added = new ArrayList<>();
        for (Tasks.Draft draft : drafts) {
            int number = draft.id().map(TaskId::number).orElseGet(() -> next(given));
            rows.put(number, new Row(draft.details()));
            added.add(number);
        }
        return "added " + added;
    }

    private int next(List<Integer> given) {
        do {
            lastNumber++;
        } while (rows.containsKey(lastNumber) || given.contains(lastNumber));
        return lastNumber;
    }

    String change(String request, int number, TaskAction taskAction) {
        return once(request, () -> change(rows.get(number), taskAction));
    }

    private static String change(@Nullable Row row, TaskAction taskAction) {
        if (row == null) {
            return "UNKNOWN";
        }
        boolean mine = row.person == null || row.person.equals(taskAction.by());
        boolean own = taskAction.by().equals(row.person) || taskAction.by().equals(row.submitter);
        return switch (taskAction) {
            case TaskAction.Report _ ->
                go(row, State.OPEN, State.OPEN, mine ? "" : "NOT_YOURS", TaskLogEntry.Verb.REPORT);
            case TaskAction.Submit _ -> {
                String outcome = go(row, State.OPEN, State.SUBMITTED, mine ? "" : "NOT_YOURS",
                        TaskLogEntry.Verb.SUBMIT);
                row.submitter = outcome.equals("done") ? taskAction.by() : row.submitter;
                yield outcome;
            }
            case TaskAction.Close _ ->
                go(row, State.SUBMITTED, State.CLOSED, own ? "OWN" : "", TaskLogEntry.Verb.CLOSE);
            case TaskAction.Return _ ->
                go(row, State.SUBMITTED, State.OPEN, own ? "OWN" : "", TaskLogEntry.Verb.RETURN);
            case TaskAction.Reopen _ -> go(row, State.CLOSED, State.OPEN, "", TaskLogEntry.Verb.REOPEN);
            case TaskAction.Assign assign -> {
                String outcome = go(row, row.state == State.CLOSED ? State.OPEN : row.state, row.state, "",
                        TaskLogEntry.Verb.ASSIGN);
                row.person = outcome.equals("done") ? assign.assignee().chat() : row.person;
                yield outcome;
            }
            case TaskAction.Reschedule move -> {
                String outcome = row.due == move.from().toEpochDay()
                        ? go(row, State.OPEN, State.OPEN, "", TaskLogEntry.Verb.RESCHEDULE)
                        : "WRONG_STATE";
                if (outcome.equals("done")) {
                    row.due = move.to().toEpochDay();
                    row.reminded = 0;
                }
                yield outcome;
            }
        };
    }

    private static String go(Row row, State from, State to, String refusal, TaskLogEntry.Verb verb) {
        if (row.state != from) {
            return "WRONG_STATE";
        }
        if (!refusal.isEmpty()) {
            return refusal;
        }
        row.state = to;
        row.submitter = to == State.OPEN ? null : row.submitter;
        row.trail.add(verb);
        return "done";
    }

    boolean remind(int number, int stage) {
        Row row = rows.get(number);
        if (row == null || row.state != State.OPEN || row.reminded >= stage) {
            return false;
        }
        row.reminded = stage;
        return true;
    }

    private String once(String request, Supplier<String> act) {
        return remembersRequests ? answers.computeIfAbsent(request, _ -> act.get()) : act.get();
    }
}
