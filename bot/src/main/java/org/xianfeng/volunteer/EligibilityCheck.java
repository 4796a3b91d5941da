package org.xianfeng.volunteer;

import java.util.List;

import org.xianfeng.chat.ChatId;

/** Tells what somebody lacks for a post. */
public interface EligibilityCheck {

    /** Empty if they may take part. */
    List<SignUp.Obstacle> obstacles(ChatId member, Activity activity, Post post, Shift shift);
}
