package org.xianfeng.volunteer.roster;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;

/** Where somebody has ever stood, over all activities. */
public interface Standings {

    /** Goes through all activities, the oldest first; those in which they stand no longer are among them. */
    List<PostId> of(ChatId member);
}
