package org.xianfeng.volunteer.calendar;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;

/** What members had a place in when it was called off: it stays in their calendars, as cancelled. */
interface CalledOff {

    List<PostId> of(ChatId member);
}
