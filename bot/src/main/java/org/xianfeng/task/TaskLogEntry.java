package org.xianfeng.task;

import java.time.Instant;
import java.util.List;

import org.xianfeng.chat.ChatId;

/**
 * What was done with a task: a line of its audit trail, which is never changed.
 *
 * @param text what was reported, the reason, who was put in charge, or how the deadline was moved; may be empty
 */
public record TaskLogEntry(Verb verb, Instant at, ChatId by, String text, List<Photo> photos) {

    /** What was done. */
    public enum Verb {
        ADD, REPORT, SUBMIT, CLOSE, RETURN, REOPEN, ASSIGN, RESCHEDULE
    }
}
