package org.xianfeng.task;

import java.time.LocalDate;
import java.util.List;

import org.xianfeng.chat.ChatId;

/** What somebody does with a task. Whether their role allows it is for the caller to know. */
public sealed interface TaskAction {

    /** Who does it. */
    ChatId by();

    /** Tells of progress, by the person in charge, or by anybody while that is nobody who has joined. */
    record Report(ChatId by, String text, List<Photo> photos) implements TaskAction {

        public static final int LONGEST_TEXT = 500;

        public Report {
            Details.check("text", text, 0, LONGEST_TEXT);
            if (text.isEmpty() && photos.isEmpty()) {
                throw new IllegalArgumentException("a report must have a text or a photo");
            }
            photos = List.copyOf(photos);
        }
    }

    /** Asks for closing, as whoever may report. */
    record Submit(ChatId by) implements TaskAction {}

    /** Closes what was submitted; never by the person in charge, nor by who asked. */
    record Close(ChatId by) implements TaskAction {}

    /** Sends back what was submitted, by the same as may close. */
    record Return(ChatId by, String reason) implements TaskAction {

        public Return {
            Details.check("reason", reason, 1, Details.LONGEST_TEXT);
        }
    }

    /** Opens again what was closed. */
    record Reopen(ChatId by, String reason) implements TaskAction {

        public Reopen {
            Details.check("reason", reason, 1, Details.LONGEST_TEXT);
        }
    }

    /** Puts somebody in charge of what is not closed. */
    record Assign(ChatId by, Assignee assignee) implements TaskAction {}

    /**
     * Moves the deadline of what is open; reminders begin anew.
     *
     * @param from the deadline as who moves it saw it: if it is another by now, nothing is changed
     */
    record Reschedule(ChatId by, LocalDate from, LocalDate to, String reason) implements TaskAction {

        public Reschedule {
            Details.check("reason", reason, 1, Details.LONGEST_TEXT);
            if (to.equals(from)) {
                throw new IllegalArgumentException("a deadline must move to another day, got " + to);
            }
        }
    }
}
