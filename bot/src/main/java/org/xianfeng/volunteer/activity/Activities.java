package org.xianfeng.volunteer.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;

/** The activities, from draft to cancelled. */
public interface Activities {

    /** A number that no other activity has. */
    ActivityId nextId();

    /** Keeps a new activity; one that is there already stays as it is. */
    void add(Activity activity);

    /** The activity as it is now. */
    Optional<Activity> find(ActivityId id);

    /**
     * The activity as it was when this instance last looked, which costs nothing: for what never changes, or what a script
     * decides anyway.
     */
    Optional<Activity> known(ActivityId id);

    /**
     * Moves it to another state, if the state it is in allows that; members are told where it concerns them.
     *
     * @param reason told to those who signed up, such as why it is called off; may be empty
     * @return whether it is in that state now
     */
    boolean move(ActivityId activity, Activity.State to, String reason);

    /** Moves a shift to another time; those who signed up are told, and reminded anew. False if it has begun. */
    boolean reschedule(ShiftId shift, Instant start, Instant end);

    /** Moves the activity to another place; those who signed up are told. */
    boolean relocate(ActivityId activity, String place);

    /** What an activity is called, and what is said of it. */
    enum Wording {
        TITLE, DESCRIPTION
    }

    /**
     * Changes the words of an activity.
     *
     * @param told whether those who signed up are told
     */
    boolean reword(ActivityId activity, Wording what, String words, boolean told);

    /** Puts somebody else in charge. */
    void handOver(ActivityId activity, ChatId to);

    /** What was published of the draw: the commitment to its seed before it, the seed after it. */
    Optional<Draw> draw(ActivityId activity);

    /** Open ones that have not ended, the next to begin first. */
    List<ActivityId> open(int offset, int most);

    /** How many are open and have not ended. */
    long openCount();

    /** All that there are and that can be read, the oldest first. */
    Stream<Activity> all();

    /** All that this organizer has made, the newest first. */
    List<ActivityId> organizedBy(ChatId organizer);

    /** The number that was given last, so that all there are can be gone through from there down; 0 before the first. */
    int lastNumber();
}
