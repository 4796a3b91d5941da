package org.xianfeng.task;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * A task on the list.
 *
 * @param organizer who put it there
 * @param submitter who asked for closing, or null while it is open
 */
public record Task(TaskId id, Details details, ChatId organizer, State state, @Nullable ChatId submitter) {

    /** What has become of it: to be done, to be looked at by another, done (销号). */
    public enum State {
        OPEN, SUBMITTED, CLOSED
    }

    /** Whether somebody did it or asked for its closing, and so must leave that to another. */
    public boolean isOwnOf(ChatId somebody) {
        return details.assignee().is(somebody) || somebody.equals(submitter);
    }
}
