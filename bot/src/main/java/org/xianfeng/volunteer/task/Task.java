package org.xianfeng.volunteer.task;

import org.xianfeng.chat.ChatId;

/**
 * A task on the list.
 *
 * @param organizer who put it there
 */
public record Task(TaskId id, Details details, ChatId organizer, State state) {

    /** What has become of it: to be done, to be looked at by another, done (销号). */
    public enum State {
        OPEN, SUBMITTED, CLOSED
    }
}
