package org.xianfeng.volunteer.activity;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;

/**
 * Something that members can volunteer for.
 *
 * @param description may be empty
 * @param place a precise address, as a member needs it to get there
 * @param shifts at least one, in order of their start
 * @param task the number of the list task that it belongs to; empty if there is none
 */
public record Activity(ActivityId id, String title, String description, String place, List<Shift> shifts, Rules rules,
        ChatId organizer, State state, String task) {

    public static final int LONGEST_TITLE = 60;
    public static final int LONGEST_DESCRIPTION = 500;
    public static final int LONGEST_PLACE = 100;
    public static final int MOST_PLACES = 100_000;
    public static final int MOST_SHIFTS = 30;
    public static final int MOST_POSTS = 99;

    /** What has become of it. Done is what is over without having been cancelled; nobody has to say so. */
    public enum State {
        DRAFT, OPEN, CLOSED, CANCELLED, DONE
    }

    /** One that belongs to no list task. */
    public Activity(ActivityId id, String title, String description, String place, List<Shift> shifts, Rules rules,
            ChatId organizer, State state) {
        this(id, title, description, place, shifts, rules, organizer, state, "");
    }

    public Activity {
        checkTitle(title);
        checkDescription(description);
        checkPlace(place);
        if (shifts.isEmpty() || shifts.size() > MOST_SHIFTS) {
            throw new IllegalArgumentException("shifts must be 1 to " + MOST_SHIFTS + ", got " + shifts.size());
        }
        shifts = List.copyOf(shifts);
        Set<Integer> numbers = new HashSet<>();
        boolean unique = shifts.stream().flatMap(shift -> shift.posts().stream()).allMatch(
                post -> numbers.add(post.number()));
        if (!unique || numbers.size() > MOST_POSTS) {
            throw new IllegalArgumentException("posts need numbers of their own, at most " + MOST_POSTS);
        }
    }

    /** When the first shift begins. */
    public Instant start() {
        return shifts.getFirst().start();
    }

    /** When the last shift is over. */
    public Instant end() {
        return shifts.stream().map(Shift::end).max(Instant::compareTo).orElseThrow();
    }

    /** All places of all posts. */
    public int places() {
        return posts().mapToInt(Post::places).sum();
    }

    public Stream<Post> posts() {
        return shifts.stream().flatMap(shift -> shift.posts().stream());
    }

    public PostId id(Post post) {
        return new PostId(id, post.number());
    }

    public ShiftId id(Shift shift) {
        return new ShiftId(id, shift.number());
    }

    public Optional<Post> post(PostId wanted) {
        return posts().filter(post -> id(post).equals(wanted)).findFirst();
    }

    /** The shift that this post belongs to. */
    public Optional<Shift> shiftOf(PostId post) {
        return shifts.stream().filter(shift -> shift.posts().stream().anyMatch(one -> id(one).equals(post)))
                .findFirst();
    }

    public Optional<Shift> shift(ShiftId wanted) {
        return shifts.stream().filter(shift -> id(shift).equals(wanted)).findFirst();
    }

    /** Whether there is but one thing to sign up for. */
    public boolean hasOnePost() {
        return posts().limit(2).count() == 1;
    }

    /** The state at this time: what was published and has ended is done. */
    public State stateAt(Instant now) {
        boolean wasPublished = state == State.OPEN || state == State.CLOSED;
        return wasPublished && !now.isBefore(end()) ? State.DONE : state;
    }

    /**
     * Checks the name of a place.
     *
     * @throws IllegalArgumentException if no activity can be at a place of such length
     */
    public static void checkPlace(String place) {
        check("place", place, 1, LONGEST_PLACE);
    }

    /**
     * Checks what an activity is called.
     *
     * @throws IllegalArgumentException if none can be called so
     */
    public static void checkTitle(String title) {
        check("title", title, 1, LONGEST_TITLE);
    }

    /**
     * Checks what is said of an activity.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void checkDescription(String description) {
        check("description", description, 0, LONGEST_DESCRIPTION);
    }

    private static void check(String name, String text, int shortest, int longest) {
        int length = Characters.count(text);
        if (length < shortest || length > longest) {
            throw new IllegalArgumentException(
                    name + " must be " + shortest + " to " + longest + " characters, got " + length);
        }
    }
}
