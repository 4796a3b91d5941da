package org.xianfeng.broadcast;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;

/** To whom a broadcast goes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Audience.All.class, name = "all"),
        @JsonSubTypes.Type(value = Audience.Having.class, name = "having"),
        @JsonSubTypes.Type(value = Audience.Below.class, name = "below"),
        @JsonSubTypes.Type(value = Audience.InRole.class, name = "role"),
        @JsonSubTypes.Type(value = Audience.OfActivity.class, name = "activity"),
        @JsonSubTypes.Type(value = Audience.OfTask.class, name = "task"),
        @JsonSubTypes.Type(value = Audience.NotRead.class, name = "unread"),
        @JsonSubTypes.Type(value = Audience.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = Audience.OfGroup.class, name = "group")})
public sealed interface Audience {

    /** Everybody we know. */
    record All() implements Audience {}

    /** Who has this in their profile: a branch, a grid, a skill. */
    record Having(Attribute attribute, String name) implements Audience {}

    /** Who is in this branch, or in one below it. */
    record Below(String branch) implements Audience {}

    /** Who has this role or one that may all the same. */
    record InRole(Role role) implements Audience {}

    /** Who stands so to an activity. */
    record OfActivity(int activity, Standing standing) implements Audience {}

    /** How somebody stands to an activity. */
    enum Standing {
        /** Has a place. */
        SEATED,
        /** Is in the queue, or in the draw that is yet to come. */
        WAITING,
        /** Either of these, or was offered a place. */
        SIGNED_UP,
        /** None of these. */
        NOT_SIGNED_UP
    }

    /** Who is in charge of a task. */
    record OfTask(int task) implements Audience {}

    /** Who got an earlier broadcast and has neither said that they read it nor answered. */
    record NotRead(BroadcastId broadcast) implements Audience {}

    /** A group or a channel, in which it is one message; by the id that it had when this was written. */
    record OfGroup(ChatId group) implements Audience {}

    /** These. */
    record Listed(List<ChatId> chats) implements Audience {

        public static final int MOST = 1_000;

        public Listed {
            chats = chats.stream().distinct().toList();
            if (chats.size() > MOST) {
                throw new IllegalArgumentException("chats must be at most " + MOST + ", got " + chats.size());
            }
        }
    }
}
