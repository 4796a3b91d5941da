package org.xianfeng.volunteer;

import java.util.List;

import org.xianfeng.chat.ChatId;

/** The activities, from draft to cancelled. */
public interface Activities {

    /** A number that no other activity has. */
    ActivityId nextId();

    /** Keeps a new activity; one that is there already stays as it is. */
    void add(Activity activity);

    /**
     * Moves it to another state, if the state it is in allows that; members are told where it concerns them.
     *
     * @return whether it is in that state now
     */
    boolean move(ActivityId activity, Activity.State to);

    /** Open ones that have not begun, the next first. */
    List<ActivityId> open(int offset, int most);

    /** How many are open and have not begun. */
    long openCount();

    /** All that this organizer has made, the newest first. */
    List<ActivityId> organizedBy(ChatId organizer);
}
