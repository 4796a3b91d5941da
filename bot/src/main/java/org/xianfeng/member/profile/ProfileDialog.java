package org.xianfeng.member.profile;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.Profiles;

/** Shows people what they have told of themselves, and lets them tell their year of birth and take all back; admins see it too. */
@Component
public final class ProfileDialog implements Dialog {

    private static final FormField<Integer> YEAR = FormField.number("year");

    private final Profiles profiles;
    private final ProfileCards cards;
    private final ProfileRequest request;
    private final Members members;
    private final Roles roles;
    private final Phrases phrases;
    private final Form born;

    ProfileDialog(Profiles profiles, ProfileCards cards, ProfileRequest request, Members members, Roles roles,
            BirthYear years, Forms forms,
            Phrases phrases) {
        this.profiles = profiles;
        this.cards = cards;
        this.request = request;
        this.members = members;
        this.roles = roles;
        this.phrases = phrases;
        this.born = forms.of(FlowSpec.named("born").ask(Prompt.of(YEAR, Inputs.typed(text -> year(years, text)))
                .worded(draft -> phrases.say(draft.language(), "member.profile.born"))
                .beside(draft -> List.of(List.of(new Button(phrases.plain(draft.language(), "member.button.clear"),
                        ProfileVerbs.UNBORN.action())))))
                .stopButton("member.button.back")
                .stopped((incoming, draft) -> cards.own(draft.session(), incoming.chat(), Markup.EMPTY))
                .finish("keep", (incoming, draft) -> Ending.done(change(incoming.chat(), draft.session(),
                        profile -> profile.bornIn(OptionalInt.of(draft.need(YEAR)))))));
    }

    private static Parsed<Integer> year(BirthYear years, String text) {
        OptionalInt year = years.parse(text);
        return year.isEmpty() ? Parsed.bad("member.profile.bad-born") : Parsed.good(year.getAsInt());
    }

    @Override
    public Routes routes() {
        return Routes.of().command(Command.of("profile", MenuGroup.OWN, 72), this::show)
                .press(ProfileRequest.SHOW, (press, session) -> own(press, session).replacing())
                .press(ProfileVerbs.BORN, (press, session) -> born.begin(press.incoming(), session).replacing())
                .press(ProfileVerbs.UNBORN, (press, session) -> change(press, session,
                        profile -> profile.bornIn(OptionalInt.empty())))
                .press(ProfileVerbs.ERASE, (_, session) -> askToErase(session))
                .press(ProfileVerbs.ERASE_SURELY, (press, session) -> change(press, session, _ -> Profile.EMPTY))
                .flow(born);
    }

    private Reply show(Incoming.Command call, Session session) {
        if (call.arguments().isEmpty()) {
            session.leave();
            request.forget(session);
            return cards.own(session, call.chat(), Markup.EMPTY);
        }
        if (!roles.of(call.chat()).may(Permission.MEMBERS)) {
            return Reply.of(phrases.say(session, "member.profile.not-yours"));
        }
        return ChatId.read(call.arguments()).filter(members::knows).map(somebody -> cards.others(session, somebody))
                .orElseGet(() -> Reply.of(phrases.say(session, "member.unknown", call.arguments())));
    }

    private Reply own(Press<String> press, Session session) {
        session.leave();
        return cards.own(session, press.chat(), Markup.EMPTY);
    }

    private Reply askToErase(Session session) {
        return Reply.of(phrases.say(session, "member.profile.erase"))
                .with(new Button(phrases.plain(session, "member.button.erase-surely"),
                        ProfileVerbs.ERASE_SURELY.action()), cards.back(session))
                .replacing();
    }

    private Reply change(Press<String> press, Session session, UnaryOperator<Profile> change) {
        session.leave();
        return change(press.chat(), session, change).replacing();
    }

    private Reply change(ChatId chat, Session session, UnaryOperator<Profile> change) {
        profiles.keep(chat, change.apply(profiles.of(chat)));
        return cards.own(session, chat, phrases.say(session, "member.profile.kept"));
    }
}
