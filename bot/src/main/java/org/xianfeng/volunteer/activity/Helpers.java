package org.xianfeng.volunteer.activity;

import java.util.List;

import org.xianfeng.chat.ChatId;

/** Organizers who help with somebody else's activity (协办人): they manage it, and have it in their list. */
public interface Helpers {

    /** So that it stays clear who is in charge. */
    int MOST = 10;

    boolean contain(ActivityId activity, ChatId chat);

    List<ChatId> of(ActivityId activity);

    /** False if there are as many as there may be. */
    boolean add(ActivityId activity, ChatId chat);

    void remove(ActivityId activity, ChatId chat);
}
