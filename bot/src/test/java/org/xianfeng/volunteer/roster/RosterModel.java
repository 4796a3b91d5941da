package org.xianfeng.volunteer.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;

/** What the roster of one activity must do, in plain Java: the scripts are compared with this. */
final class RosterModel {

    private final Activity activity;
    private final Map<String, String> answers = new HashMap<>();
    private final List<PostModel> posts = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private State state;
    private long sequence;
    private long offers;

    /** @param seed of the draw, if there is one */
    RosterModel(Activity activity, String seed, OfferDeadline deadlines) {
        this.activity = activity;
        this.state = activity.state();
        for (Shift shift : activity.shifts()) {
            for (Post post : shift.posts()) {
                posts.add(new PostModel(this, activity.id(post), post, shift, activity.rules(), seed, deadlines));
            }
        }
    }

    State state() {
        return state;
    }

    List<PostModel> posts() {
        return posts;
    }

    PostModel post(PostId id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
    }

    long nextSequence() {
        return ++sequence;
    }

    long nextOffer() {
        return ++offers;
    }

    void happens(String event) {
        events.add(event);
    }

    /** What has happened since this was asked the last time. */
    List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Carries a request out once. */
    String request(String request, PostId post, Instant now, BiFunction<PostModel, Instant, String> transition) {
        return answers.computeIfAbsent(request, _ -> {
            PostModel meant = post(post);
            meant.settle(now);
            String answer = transition.apply(meant, now);
            meant.settle(now);
            return answer;
        });
    }

    /** Does what is due, in the order in which it fell due. */
    void settleDue(Instant now) {
        posts.stream().sorted(FIRST_DUE_FIRST).forEach(post -> post.settle(now));
    }

    /** As they follow each other: by when their shifts start. */
    private List<PostModel> inOrder() {
        return posts.stream().sorted(Comparator.comparing(post -> post.shift().start())).toList();
    }

    boolean move(State to, Instant now) {
        if (state == to) {
            return true;
        }
        boolean allowed = switch (to) {
            case OPEN -> state == State.DRAFT || state == State.CLOSED;
            case CLOSED -> state == State.OPEN;
            case CANCELLED -> state == State.DRAFT || state == State.OPEN || state == State.CLOSED;
            case DRAFT, DONE -> false;
        };
        if (!allowed) {
            return false;
        }
        List<PostModel> inOrder = inOrder();
        inOrder.forEach(post -> post.settle(now));
        state = to;
        happens("moved " + to);
        for (PostModel post : inOrder) {
            if (to != State.OPEN) {
                post.endAll(to == State.CANCELLED);
            }
            post.settle(now);
        }
        return true;
    }

    boolean reschedule(int shift, Instant start, Instant end, Instant now) {
        List<PostModel> moved = posts.stream().filter(post -> post.shift().number() == shift).toList();
        Shift before = moved.getFirst().shift();
        if (before.start().equals(start) && before.end().equals(end)) {
            return true;
        }
        if (!now.isBefore(before.start()) || !now.isBefore(start)) {
            return false;
        }
        moved.forEach(post -> post.settle(now));
        happens("rescheduled " + shift);
        moved.forEach(post -> post.moveTo(new Shift(shift, start, end, before.posts())));
        return true;
    }

    /** The posts that this member is in, as holds have them. */
    List<PostModel> postsOf(String member) {
        return state == State.CANCELLED ? List.of() : posts.stream().filter(post -> post.has(member)).toList();
    }

    Activity activity() {
        return activity;
    }

    static final Comparator<PostModel> EARLIEST_FIRST = Comparator
            .<PostModel, Instant>comparing(post -> post.shift().start()).thenComparing(post -> post.id().toString());

    /** At the same moment in the order in which Redis has them. */
    private static final Comparator<PostModel> FIRST_DUE_FIRST = Comparator.comparing(PostModel::due)
            .thenComparing(post -> post.id().toString());
}
