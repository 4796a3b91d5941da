package org.xianfeng.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * A task on the list.
 *
 * @param organizer who put it there
 * @param submitter who asked for closing, or null while it is open
 * @param reporter who told of progress or asked for closing last, or null if nobody has yet
 */
public record Task(TaskId id, Details details, ChatId organizer, State state, @Nullable ChatId submitter,
        @Nullable ChatId reporter) {

    /** What has become of it: to be done, to be looked at by another, done (销号). */
    public enum State {
        OPEN, SUBMITTED, CLOSED
    }

    /** Those who work on it, as far as they have a chat: the person in charge, and who reported last. */
    public List<ChatId> workers() {
        return Stream.concat(details.assignee().reachable().stream(), Optional.ofNullable(reporter).stream()).distinct()
                .toList();
    }

    /** Whether somebody did it or asked for its closing, and so must leave that to another. */
    public boolean isOwnOf(ChatId somebody) {
        return details.assignee().is(somebody) || somebody.equals(submitter);
    }
}
