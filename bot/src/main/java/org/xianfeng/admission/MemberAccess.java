package org.xianfeng.admission;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Admission;

/** Who may do what, by whether they were let in. */
@Component
final class MemberAccess implements AccessControl {

    private final Membership membership;
    private final Phrases phrases;

    MemberAccess(Membership membership, Phrases phrases) {
        this.membership = membership;
        this.phrases = phrases;
    }

    @Override
    public boolean permits(ChatId who, Access access) {
        return access.compareTo(membership.visitors()) <= 0 || membership.includes(who);
    }

    @Override
    public Reply refusal(Session session) {
        return Reply.of(phrases.say(session, "admission.refused." + membership.admission()))
                .with(button(session.language()));
    }

    @Override
    public Optional<Button> wayIn(ChatId who, Locale language) {
        return membership.admission() == Admission.OPEN || membership.includes(who)
                ? Optional.empty()
                : Optional.of(button(language));
    }

    private Button button(Locale language) {
        return new Button(phrases.plain(language, "admission.button.join." + membership.admission()),
                JoinDialog.JOIN.action());
    }
}
