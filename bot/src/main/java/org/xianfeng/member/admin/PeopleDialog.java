package org.xianfeng.member.admin;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Way;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.admin.PeopleVerbs.Wanted;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;

/** Lets admins look through the members, find one by name, see who has which role from whom, and change it. */
@Component
final class PeopleDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleDialog.class);
    /** The session's note of what was looked for last. */
    private static final String WORDS = "members.words";
    private static final int LONGEST = 40;
    private static final FormField<String> NAME = FormField.text("name");

    private final Audit audit;
    private final People people;
    private final PersonCards cards;
    private final RoleGiver giver;
    private final AssignDialog assigning;
    private final Reaches reaches;
    private final Profiles profiles;
    private final Roles roles;
    private final Membership membership;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Form find;

    PeopleDialog(People people, PersonCards cards, RoleGiver giver, AssignDialog assigning, Reaches reaches,
            Profiles profiles, Roles roles, Membership membership, Outbox outbox, Forms forms, Phrases phrases,
            Audit audit) {
        this.assigning = assigning;
        this.reaches = reaches;
        this.profiles = profiles;
        this.roles = roles;
        this.audit = audit;
        this.people = people;
        this.cards = cards;
        this.giver = giver;
        this.membership = membership;
        this.outbox = outbox;
        this.phrases = phrases;
        this.find = forms.of(FlowSpec.named("people").needs(Permission.SEE_MEMBERS)
                .ask(Prompt.of(NAME, Inputs.line(LONGEST, "member.people.bad")))
                .finish("find", (incoming, draft) -> Ending
                        .done(list(incoming, draft.session(), draft.need(NAME)))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("members", MenuGroup.MANAGE, 206).from(Permission.SEE_MEMBERS),
                        (call, session) -> list(call, session, call.arguments().strip()))
                .pressReplacing(PeopleVerbs.PAGE, (press, session) -> page(press.incoming(), session, press.target()))
                .press(PeopleVerbs.FIND, (press, session) -> find.begin(press.incoming(), session))
                .pressIfThere(PeopleVerbs.OPEN, this::open)
                .pressReplacing(PeopleVerbs.ASK, this::ask)
                .pressReplacing(PeopleVerbs.GIVE, this::give)
                .pressReplacing(PeopleVerbs.ADMIT, (press, session) -> way(press, session, Way.ADMIN, "admitted"))
                .pressReplacing(PeopleVerbs.SHOW_OUT, (press, session) -> way(press, session, Way.SHOWN_OUT, "out"))
                .flow(find);
    }

    private Reply list(Incoming incoming, Session session, String words) {
        session.put(WORDS, words);
        return page(incoming, session, 0);
    }

    private Reply page(Incoming incoming, Session session, int number) {
        String words = session.get(WORDS).orElse("");
        return cards.list(session, words, people.within(reaches.of(incoming.chat()), words), number);
    }

    /** Nobody beyond one's reach, whatever a button says. */
    private Optional<Reply> open(Press<ChatId> press, Session session) {
        ChatId chat = press.target();
        return reaches.of(press.chat()).includes(profiles.of(chat))
                ? Optional.of((roles.of(press.chat()).may(Permission.MEMBERS)
                        ? card(session, chat, Markup.EMPTY)
                        : cards.facts(session, chat)).replacing())
                : Optional.empty();
    }

    private Reply ask(Press<Wanted> press, Session session) {
        ChatId chat = press.target().chat();
        Role role = press.target().role();
        return Unit.kindOf(role).isPresent()
                ? assigning.begin(press.incoming(), session, chat, role, "")
                : cards.ask(session, chat, role);
    }

    private Reply give(Press<Wanted> press, Session session) {
        ChatId chat = press.target().chat();
        return card(session, chat, giver.give(press.incoming(), session, chat, Assignment.of(press.target().role())));
    }

    private Reply way(Press<ChatId> press, Session session, Way way, String phrase) {
        ChatId chat = press.target();
        membership.note(chat, way, press.chat().toString());
        audit.note(press.chat().toString(), Audit.Action.MEMBERSHIP, chat.toString(), way.name());
        LOG.info("{} has noted {} for {}", press.chat(), way, chat);
        outbox.send(phrase + "." + press.incoming().requestId(), chat,
                language -> Reply.of(phrases.say(language, "member.told." + phrase)));
        return card(session, chat, phrases.say(session, "member.done." + phrase));
    }

    private Reply card(Session session, ChatId chat, Markup headline) {
        return cards.card(session, chat, headline);
    }
}
