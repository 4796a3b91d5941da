package org.xianfeng.member;

import java.util.Collection;
import java.util.Map;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;

/** The people we know. */
public interface Members {

    /** Display names of these, in no promised order; somebody without a name is left out. */
    Map<ChatId, String> names(Collection<ChatId> chats);

    /** Whether somebody has ever called {@code /start}. */
    boolean knows(ChatId chat);

    /** Calls somebody by this name from now on, whatever their messenger calls them. */
    void call(ChatId chat, String name);

    /**
     * A role, and what it is for.
     *
     * @param unit the name of the branch or grid; empty where the role is for none
     */
    record Assignment(Role role, String unit) {

        public static Assignment of(Role role) {
            return new Assignment(role, "");
        }
    }

    /** The role that somebody has at this moment. */
    Assignment assignment(ChatId chat);

    /** Gives somebody another role. */
    void assign(ChatId chat, Assignment given);

    /** Gives somebody one that is for no part of the organisation. */
    default void assign(ChatId chat, Role role) {
        assign(chat, Assignment.of(role));
    }
}
