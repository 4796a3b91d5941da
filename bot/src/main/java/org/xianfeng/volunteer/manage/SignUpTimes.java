package org.xianfeng.volunteer.manage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;

/** When each has signed up. The roster needs no times, since its order is by number. */
interface SignUpTimes {

    /** Of these; somebody whose sign-up is not known yet is left out. */
    Map<ChatId, Instant> of(PostId post, List<ChatId> members);
}
