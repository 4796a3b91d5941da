package org.xianfeng.broadcast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.chat.ChatId;

/** One broadcast as a plain Java object, after the rules rather than after the scripts. */
final class BroadcastModel {

    static final class ModelRow {

        final String branch;
        RowState state;
        long token;

        ModelRow(String branch, RowState state) {
            this.branch = branch;
            this.state = state;
        }
    }

    final String author;
    State state = State.DRAFT;
    boolean began;
    boolean expanded;
    boolean closed;
    long tried;
    long erred;
    final Map<ChatId, ModelRow> rows = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    final Map<String, Deque<ChatId>> pending = new HashMap<>();
    final Map<ChatId, Long> later = new HashMap<>();
    /** Those to be sent it again, of whom nobody knew, by when. */
    final Map<ChatId, Long> repeated = new HashMap<>();
    /** What it comes back to when it has been corrected, or sent again to those of whom nobody knew. */
    @Nullable
    State before;
    /** Who wants it corrected, if a second person is to agree. */
    @Nullable
    String proposer;
    /** Whether the rest waits, while it is sent again to those alone. */
    boolean held;
    final Map<String, Long> fences = new HashMap<>();
    final Set<ChatId> reworked = new HashSet<>();
    final Set<ChatId> shown = new HashSet<>();
    final Map<Responses.Type, Set<ChatId>> did = new HashMap<>();
    /** How often the organizer has had it sent again to somebody of whom nobody knew. */
    final Map<ChatId, Integer> again = new HashMap<>();

    BroadcastModel(String author) {
        this.author = author;
    }

    StepResult take(String by, Step step) {
        Set<State> from = from(step);
        if (!from.contains(state)) {
            return StepResult.WRONG_STATE;
        }
        if (step instanceof Step.ApproveCorrection && proposer == null) {
            return StepResult.WRONG_STATE;
        }
        if ((step instanceof Step.Approve && by.equals(author))
                || (step instanceof Step.ApproveCorrection && by.equals(proposer))) {
            return StepResult.OWN;
        }
        boolean refused = switch (step) {
            case Step.SendRest _ -> !began;
            case Step.Finish _ -> state == State.RUNNING && !isDone();
            case Step.SendUnknown _ ->
                count(RowState.UNKNOWN) == 0 || (state != State.RUNNING && count(RowState.SENDING) > 0);
            default -> false;
        };
        if (refused) {
            return StepResult.WRONG_STATE;
        }
        apply(by, step);
        return StepResult.DONE;
    }

    private static Set<State> from(Step step) {
        return switch (step) {
            case Step.Rewrite _,Step.Discard _,Step.Submit _ -> EnumSet.of(State.DRAFT);
            case Step.Approve _,Step.SendBack _ -> EnumSet.of(State.AWAITING_APPROVAL);
            case Step.AwaitApproval _,Step.Start _ -> EnumSet.of(State.SCHEDULED);
            case Step.Pause _ -> EnumSet.of(State.RUNNING);
            case Step.Resume _ -> EnumSet.of(State.PAUSED);
            case Step.Cancel _ -> EnumSet.of(State.DRAFT, State.AWAITING_APPROVAL, State.SCHEDULED, State.RUNNING,
                    State.PAUSED);
            case Step.SendRest _ -> EnumSet.of(State.CANCELLED);
            case Step.SendUnknown _ -> EnumSet.of(State.DONE, State.PAUSED, State.CANCELLED, State.RUNNING);
            case Step.Finish _ -> EnumSet.of(State.RUNNING, State.RETRACTING, State.CORRECTING);
            case Step.Retract _ -> EnumSet.of(State.PAUSED, State.CANCELLED, State.DONE, State.RETRACTED);
            case Step.CloseAnswers _ -> EnumSet.of(State.RUNNING, State.PAUSED, State.CANCELLED, State.DONE);
            case Step.Correct _,Step.ProposeCorrection _,Step.ApproveCorrection _ ->
                EnumSet.of(State.PAUSED, State.CANCELLED, State.DONE);
        };
    }

    private boolean isDone() {
        return count(RowState.SENDING) == 0
                && (held ? repeated.isEmpty() : expanded && count(RowState.PENDING) == 0);
    }

    private void apply(String by, Step step) {
        if (step instanceof Step.CloseAnswers) {
            closed = true;
            return;
        }
        State was = state;
        state = switch (step) {
            case Step.Submit(var _, var approval) -> approval ? State.AWAITING_APPROVAL : State.SCHEDULED;
            case Step.AwaitApproval _ -> State.AWAITING_APPROVAL;
            case Step.CloseAnswers _,Step.ProposeCorrection _ -> state;
            case Step.Approve _ -> State.SCHEDULED;
            case Step.SendBack _ -> State.DRAFT;
            case Step.Start _,Step.Resume _,Step.SendRest _,Step.SendUnknown _ -> State.RUNNING;
            case Step.Pause _ -> State.PAUSED;
            case Step.Rewrite _ -> State.DRAFT;
            case Step.Discard _,Step.Cancel _ -> State.CANCELLED;
            case Step.Finish _ -> state == State.RETRACTING ? State.RETRACTED : before == null ? State.DONE : before;
            case Step.Retract _ -> State.RETRACTING;
            case Step.Correct _,Step.ApproveCorrection _ -> State.CORRECTING;
        };
        if (step instanceof Step.ProposeCorrection) {
            proposer = by;
        } else if (state == State.CORRECTING) {
            proposer = null;
        }
        if (state == State.RUNNING) {
            began = true;
            tried = 0;
            erred = 0;
        }
        boolean unknown = step instanceof Step.SendUnknown;
        if (state == State.CORRECTING || (unknown && was != State.RUNNING)) {
            before = was;
            held = unknown;
        } else if (!unknown) {
            before = null;
            held = false;
        }
        if (unknown) {
            rows.forEach((chat, row) -> {
                if (row.state == RowState.UNKNOWN) {
                    row.state = RowState.PENDING;
                    row.token = 0;
                    again.merge(chat, 1, Integer::sum);
                    repeated.put(chat, 0L);
                }
            });
        }
    }

    long count(RowState wanted) {
        return rows.values().stream().filter(row -> row.state == wanted).count();
    }

    private Deque<ChatId> queue(String messenger) {
        return pending.computeIfAbsent(messenger, _ -> new ArrayDeque<>());
    }

    boolean add(ChatId chat, String branch, boolean skipped) {
        if (state != State.RUNNING || expanded || held) {
            return false;
        }
        if (!rows.containsKey(chat)) {
            rows.put(chat, new ModelRow(branch, skipped ? RowState.SKIPPED : RowState.PENDING));
            if (!skipped) {
                queue(chat.messenger()).add(chat);
            }
        }
        return true;
    }

    List<ChatId> fetch(String messenger, long token, int most, long now) {
        if (state != State.RUNNING || fences.getOrDefault(messenger, 0L) > token) {
            return List.of();
        }
        fences.put(messenger, token);
        List<ChatId> taken = new ArrayList<>();
        while (taken.size() < most) {
            ChatId next = next(messenger, now);
            if (next == null) {
                break;
            }
            ModelRow row = row(next);
            row.state = RowState.SENDING;
            row.token = token;
            taken.add(next);
        }
        return taken;
    }

    /** What is due again goes first, the longest due of it; the rest only if it is not held. */
    private @Nullable ChatId next(String messenger, long now) {
        ChatId due = due(repeated, messenger, now);
        if (due == null && !held) {
            due = due(later, messenger, now);
        }
        return due == null && !held ? queue(messenger).poll() : due;
    }

    private static @Nullable ChatId due(Map<ChatId, Long> waiting, String messenger, long now) {
        Optional<ChatId> first = waiting.entrySet().stream()
                .filter(one -> one.getKey().messenger().equals(messenger) && one.getValue() <= now)
                .min(Map.Entry.<ChatId, Long>comparingByValue().thenComparing(one -> one.getKey().toString()))
                .map(Map.Entry::getKey);
        first.ifPresent(waiting::remove);
        return first.orElse(null);
    }

    /** What is still being sent counts as shown when it has been. */
    void open(ChatId chat) {
        ModelRow row = rows.get(chat);
        if (row != null && row.state == RowState.WAITING) {
            row.state = RowState.SENT;
        } else if (row != null && row.state == RowState.SENDING) {
            shown.add(chat);
        }
    }

    void settle(ChatId chat, long token, RowState outcome, long at) {
        if (!rows.containsKey(chat) || !isOpen(row(chat), token)) {
            return;
        }
        RowState to = outcome == RowState.WAITING && shown.remove(chat) ? RowState.SENT : outcome;
        if (row(chat).state == to) {
            return;
        }
        ModelRow row = row(chat);
        row.state = to;
        if (to == RowState.PENDING) {
            row.token = 0;
            (held ? repeated : later).put(chat, at);
        } else {
            tried++;
            erred += to == RowState.UNKNOWN || to == RowState.FAILED ? 1 : 0;
        }
    }

    private static boolean isOpen(ModelRow row, long token) {
        return row.token == token && (row.state == RowState.SENDING || row.state == RowState.UNKNOWN);
    }

    /** Of somebody who has one. */
    ModelRow row(ChatId chat) {
        return Objects.requireNonNull(rows.get(chat));
    }

    void giveBack(ChatId chat, long token) {
        ModelRow row = rows.get(chat);
        if (row != null && row.state == RowState.SENDING && row.token == token) {
            row.state = RowState.PENDING;
            row.token = 0;
            if (!held) {
                queue(chat.messenger()).addFirst(chat);
            } else {
                repeated.put(chat, 0L);
            }
        }
    }

    long abandon(String messenger, long token) {
        if (fences.getOrDefault(messenger, 0L) > token) {
            return 0;
        }
        fences.put(messenger, token);
        List<ModelRow> left = rows.entrySet().stream().filter(one -> one.getKey().messenger().equals(messenger))
                .map(Map.Entry::getValue).filter(row -> row.state == RowState.SENDING && row.token < token).toList();
        left.forEach(row -> row.state = RowState.UNKNOWN);
        return left.size();
    }

    boolean respond(ChatId chat, Responses.Type type) {
        ModelRow row = rows.get(chat);
        if (row == null || !EnumSet.of(RowState.SENDING, RowState.SENT, RowState.WAITING, RowState.UNKNOWN,
                RowState.PENDING, RowState.RETRACTED).contains(row.state)) {
            return false;
        }
        if (closed && type == Responses.Type.ANSWERED) {
            return false;
        }
        did.computeIfAbsent(type, _ -> new HashSet<>()).add(chat);
        if (type == Responses.Type.ANSWERED) {
            did.computeIfAbsent(Responses.Type.READ, _ -> new HashSet<>()).add(chat);
        }
        return true;
    }
}
