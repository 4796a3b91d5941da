package org.xianfeng.volunteer.hours;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Belonging;

/** Who has served belongs here. */
@Component
final class ServedBefore implements Belonging {

    private final Ledger ledger;

    ServedBefore(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean includes(ChatId chat) {
        return !ledger.of(chat).isEmpty();
    }
}
