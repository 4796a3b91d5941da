package org.xianfeng.volunteer;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;

/** Asks nobody for anything. */
@Component
final class EverybodyIsEligible implements EligibilityCheck {

    @Override
    public List<SignUp.Obstacle> obstacles(ChatId member, Activity activity, Post post, Shift shift) {
        return List.of();
    }
}
