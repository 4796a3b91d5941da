package org.xianfeng.task.chat;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Membership;
import org.xianfeng.member.NameRequest;
import org.xianfeng.member.Standing;
import org.xianfeng.task.VisitorSettings;

/** Who reads the list of tasks, on which people are named: those who are known here. */
@Component
final class TaskReaders {

    private final VisitorSettings visitors;
    private final Membership membership;
    private final PeopleInCharge inCharge;
    private final Phrases phrases;

    TaskReaders(VisitorSettings visitors, Membership membership, PeopleInCharge inCharge, Phrases phrases) {
        this.visitors = visitors;
        this.membership = membership;
        this.inCharge = inCharge;
        this.phrases = phrases;
    }

    /** Why somebody may not; empty if they may. */
    Optional<Reply> refusal(ChatId reader, Session session) {
        return mayRead(reader)
                ? Optional.empty()
                : Optional.of(Reply.of(phrases.say(session, "task.refused.stranger"))
                        .with(new Button(phrases.plain(session, "task.button.name"), NameRequest.ASK.action())));
    }

    private boolean mayRead(ChatId reader) {
        return visitors.tasks() || membership.of(reader).covers(Standing.KNOWN) || inCharge.includes(reader);
    }
}
