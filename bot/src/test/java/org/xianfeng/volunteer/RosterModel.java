package org.xianfeng.volunteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.volunteer.Activity.State;

/** What the roster of one activity must do, in plain Java: the scripts are compared with this. */
final class RosterModel {

    private final int places;
    private final Instant start;
    private State state;
    private final List<String> seats = new ArrayList<>();
    private final List<String> queue = new ArrayList<>();
    private final Map<String, Integer> sequence = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private int lastSequence;

    RosterModel(Activity activity) {
        this.places = activity.places();
        this.start = activity.start();
        this.state = activity.state();
    }

    String signUp(String request, String member, Instant now) {
        return answers.computeIfAbsent(request, _ -> signUp(member, now));
    }

    private String signUp(String member, Instant now) {
        if (seats.contains(member)) {
            return "seated";
        }
        if (queue.contains(member)) {
            return "waiting " + (queue.indexOf(member) + 1);
        }
        if (state != State.OPEN) {
            return "NOT_OPEN";
        }
        if (!now.isBefore(start)) {
            return "BEGUN";
        }
        sequence.put(member, ++lastSequence);
        if (seats.size() < places && queue.isEmpty()) {
            seat(member);
            return "seated";
        }
        queue.add(member);
        return "waiting " + queue.size();
    }

    String withdraw(String request, String member, Instant now) {
        return answers.computeIfAbsent(request, _ -> withdraw(member, now));
    }

    private String withdraw(String member, Instant now) {
        if (!now.isBefore(start)) {
            return "BEGUN";
        }
        if (queue.remove(member)) {
            return "withdrawn";
        }
        if (!seats.remove(member)) {
            return "NOT_IN";
        }
        while (state == State.OPEN && seats.size() < places && !queue.isEmpty()) {
            seat(queue.removeFirst());
        }
        return "withdrawn";
    }

    boolean move(State to) {
        boolean allowed = state == to || switch (to) {
            case OPEN -> state == State.DRAFT || state == State.CLOSED;
            case CLOSED -> state == State.OPEN;
            case CANCELLED -> state == State.DRAFT || state == State.OPEN || state == State.CLOSED;
            case DRAFT, DONE -> false;
        };
        if (allowed) {
            state = to;
        }
        return allowed;
    }

    List<String> seats() {
        return seats;
    }

    List<String> queue() {
        return queue;
    }

    private void seat(String member) {
        seats.add(member);
        seats.sort((a, b) -> Integer.compare(sequence.getOrDefault(a, 0), sequence.getOrDefault(b, 0)));
    }
}
