package org.xianfeng.volunteer.roster;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;

/** Tells what somebody lacks for a post. */
public interface EligibilityCheck {

    /** Empty if they may take part. */
    List<SignUp.Requirement> obstacles(ChatId member, Activity activity, Post post, Shift shift);
}
