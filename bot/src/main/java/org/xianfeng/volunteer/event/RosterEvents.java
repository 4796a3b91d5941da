package org.xianfeng.volunteer.event;

import java.time.Instant;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;

/** What the events of activities and sign-ups carry. */
public final class RosterEvents {

    private RosterEvents() {}

    public static ActivityId activity(StreamEntry event) {
        return ActivityId.parse(event.field("activity")).orElseThrow();
    }

    /** Of an event about a post. */
    public static PostId post(StreamEntry event) {
        return new PostId(activity(event), Integer.parseInt(event.field("post")));
    }

    /** Of an event about a shift. */
    public static ShiftId shift(StreamEntry event) {
        return new ShiftId(activity(event), Integer.parseInt(event.field("shift")));
    }

    /** A field that holds milliseconds. */
    public static Instant moment(StreamEntry event, String field) {
        return Instant.ofEpochMilli(Long.parseLong(event.field(field)));
    }

    /** The same where an event concerns several posts, and somebody may have signed up for more than one. */
    public static String messageId(StreamEntry event, PostId post, ChatId member) {
        return messageId(event, member) + "." + post.number();
    }

    /** Names what this event has somebody told, so that they are told once. */
    public static String messageId(StreamEntry event, ChatId member) {
        return "event." + event.shard() + "." + event.id() + "." + member;
    }
}
