package org.xianfeng.volunteer.roster;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Belonging;

/** Who has signed up for something belongs here. */
@Component
final class SignedUpBefore implements Belonging {

    private final Holds holds;

    SignedUpBefore(Holds holds) {
        this.holds = holds;
    }

    @Override
    public boolean includes(ChatId chat) {
        return !holds.of(chat).isEmpty();
    }
}
