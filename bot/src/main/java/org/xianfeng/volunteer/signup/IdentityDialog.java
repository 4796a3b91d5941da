package org.xianfeng.volunteer.signup;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.ConfirmationRequest;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Visibility;

/** Lets somebody ask an activity's organizer to confirm who they are; the organizer is asked once a day. */
@Component
final class IdentityDialog implements Dialog {

    private final Visibility visibility;
    private final Members members;
    private final NameRequest nameRequest;
    private final ConfirmationRequest confirmation;
    private final Outbox outbox;
    private final Phrases phrases;

    IdentityDialog(Visibility visibility, Members members, NameRequest nameRequest, ConfirmationRequest confirmation,
            Outbox outbox, Phrases phrases) {
        this.visibility = visibility;
        this.members = members;
        this.nameRequest = nameRequest;
        this.confirmation = confirmation;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of().press(VolunteerVerbs.ASK_CONFIRMATION, this::ask);
    }

    private Reply ask(Press<PostId> press, Session session) {
        Optional<Activity> activity = visibility.find(press.target().activity(), press.chat());
        if (activity.isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        }
        return nameRequest.to(press.chat(), session).orElseGet(() -> ask(press.chat(), activity.get(), session)
                .with(new Button(phrases.plain(session, "volunteer.button.return"),
                        VolunteerVerbs.POST.with(press.target()))));
    }

    private Reply ask(ChatId member, Activity activity, Session session) {
        String name = members.names(List.of(member)).getOrDefault(member, "");
        outbox.reply("confirm." + activity.id() + "." + member + "." + name.hashCode(), activity.organizer(),
                language -> confirmation.about(member, language)
                        .orElseGet(() -> Reply.of(phrases.say(language, "member.confirm.nameless", member))));
        return Reply.of(phrases.say(session, "volunteer.identity.asked", activity.title()));
    }
}
