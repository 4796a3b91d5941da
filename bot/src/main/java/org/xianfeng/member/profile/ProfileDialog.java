package org.xianfeng.member.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.Profile;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.organisation.ListAction;

/** Lets people tell where they belong and what they can do, and take it back; admins see it too. */
@Component
@Order(121)
public final class ProfileDialog implements TakingDialog {

    private static final String FEATURE = "profile:";

    private static final String ASK_BORN = FEATURE + "born";
    private static final String FORGET_BORN = FEATURE + "unborn";
    private static final String ERASE = FEATURE + "erase";
    private static final String ERASE_SURELY = FEATURE + "erasesurely";
    private static final String LIST = "list";
    private static final String PICK = "pick";
    private static final String CLEAR = "clear";

    private static final String NAME = "profile";
    /** The session's note of what is being typed: the year, or a part of a name in one of the lists. */
    private static final String TYPING = NAME + ".typing";
    private static final String BORN = "BORN";
    private static final int PAGE = 8;

    private final Profiles profiles;
    private final Organisation organisation;
    private final ProfileCards cards;
    private final Members members;
    private final Roles roles;
    private final BirthYear years;
    private final Phrases phrases;

    ProfileDialog(Profiles profiles, Organisation organisation, ProfileCards cards, Members members, Roles roles,
            BirthYear years, Phrases phrases) {
        this.profiles = profiles;
        this.organisation = organisation;
        this.cards = cards;
        this.members = members;
        this.roles = roles;
        this.years = years;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(NAME, Role.MEMBER, 72));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(NAME)
                    || (call.name().equals("cancel") && session.isIn(NAME));
            case Incoming.Text _ -> session.isIn(NAME);
            case Incoming.ButtonPress press -> press.action().startsWith(FEATURE);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Command call -> call(call, session);
            case Incoming.Text text -> typed(text, session);
            case Incoming.ButtonPress press -> press(press, session).replacing();
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply call(Incoming.Command call, Session session) {
        if (!call.name().equals(NAME) || call.arguments().isEmpty()) {
            return own(call.chat(), session, Markup.EMPTY);
        }
        if (roles.of(call.chat()) != Role.ADMIN) {
            return Reply.of(phrases.say(session, "member.profile.not-yours"));
        }
        return chat(call.arguments()).filter(members::knows).map(somebody -> cards.others(session, somebody))
                .orElseGet(() -> Reply.of(phrases.say(session, "member.unknown", call.arguments())));
    }

    private static Optional<ChatId> chat(String text) {
        try {
            return Optional.of(ChatId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        ChatId chat = press.chat();
        return switch (press.action()) {
            case ProfileRequest.ACTION -> own(chat, session, Markup.EMPTY);
            case ASK_BORN -> askBorn(session, "member.profile.born");
            case FORGET_BORN -> change(chat, session, profile -> profile.bornIn(OptionalInt.empty()));
            case ERASE -> Reply.of(phrases.say(session, "member.profile.erase"))
                    .with(new Button(phrases.plain(session, "member.button.erase-surely"), ERASE_SURELY),
                            back(session));
            case ERASE_SURELY -> change(chat, session, _ -> Profile.EMPTY);
            default -> ListAction.parse(FEATURE, press.action()).map(action -> list(action, chat, session))
                    .orElseGet(() -> stale(session));
        };
    }

    private Reply list(ListAction action, ChatId chat, Session session) {
        Attribute attribute = action.attribute();
        return switch (action.verb()) {
            case LIST -> list(attribute, action.page(), chat, session);
            case PICK -> action.among(organisation.names(attribute)).map(name -> pick(attribute, name, chat, session))
                    .orElseGet(() -> stale(session));
            case CLEAR -> change(chat, session, profile -> profile.without(attribute));
            default -> stale(session);
        };
    }

    private Reply own(ChatId chat, Session session, Markup headline) {
        session.leave();
        Reply card = cards.own(session, chat, headline);
        List<Button> lists = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (!organisation.names(attribute).isEmpty()) {
                lists.add(new Button(cards.label(session, attribute), listed(attribute, 0)));
            }
        }
        return card.with(lists).with(new Button(phrases.plain(session, "member.attribute.BORN"), ASK_BORN),
                new Button(phrases.plain(session, "member.attribute.NAME"), NameRequest.ACTION))
                .with(new Button(phrases.plain(session, "member.button.erase"), ERASE));
    }

    private Reply list(Attribute attribute, int page, ChatId chat, Session session) {
        List<String> names = organisation.names(attribute);
        Paging paging = Paging.of(names.size(), PAGE, page);
        session.leave();
        if (paging.pages() > 1) {
            session.enter(NAME);
            session.put(TYPING, attribute.name());
        }
        return choices(attribute, paging.of(names), chat,
                phrases.say(session, "member.profile." + (paging.pages() > 1 ? "choose-or-type" : "choose"),
                        cards.label(session, attribute)))
                .with(paging.buttons(number -> listed(attribute, number)))
                .with(new Button(phrases.plain(session, "member.button.clear"),
                        ListAction.page(FEATURE, CLEAR, attribute, 0)), back(session));
    }

    private Reply choices(Attribute attribute, List<String> names, ChatId chat, Markup heading) {
        var chosen = profiles.of(chat).chosen(attribute);
        Reply reply = Reply.of(heading);
        for (String name : names) {
            reply = reply.with(new Button(chosen.contains(name) ? "✓ " + name : name,
                    ListAction.name(FEATURE, PICK, attribute, name)));
        }
        return reply;
    }

    /** Of several skills more may follow, so their list stays. */
    private Reply pick(Attribute attribute, String name, ChatId chat, Session session) {
        Profile changed = profiles.of(chat).choosing(attribute, name);
        profiles.keep(chat, changed);
        return attribute == Attribute.SKILL
                ? list(attribute, organisation.names(attribute).indexOf(name) / PAGE, chat, session)
                : own(chat, session, phrases.say(session, "member.profile.kept"));
    }

    private Reply change(ChatId chat, Session session, UnaryOperator<Profile> change) {
        profiles.keep(chat, change.apply(profiles.of(chat)));
        return own(chat, session, phrases.say(session, "member.profile.kept"));
    }

    private Reply askBorn(Session session, String question) {
        session.enter(NAME);
        session.put(TYPING, BORN);
        return Reply.of(phrases.say(session, question))
                .with(new Button(phrases.plain(session, "member.button.clear"), FORGET_BORN), back(session));
    }

    private Reply typed(Incoming.Text text, Session session) {
        String typing = session.get(TYPING).orElse(BORN);
        return typing.equals(BORN)
                ? bornIn(text, session)
                : search(Attribute.valueOf(typing), text, session);
    }

    private Reply bornIn(Incoming.Text text, Session session) {
        OptionalInt year = years.parse(text.text());
        return year.isEmpty()
                ? askBorn(session, "member.profile.bad-born")
                : change(text.chat(), session, profile -> profile.bornIn(year));
    }

    private Reply search(Attribute attribute, Incoming.Text text, Session session) {
        String part = text.text().strip().toLowerCase(Locale.ROOT);
        List<String> found = organisation.names(attribute).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part)).limit(PAGE).toList();
        return choices(attribute, found, text.chat(),
                phrases.say(session, found.isEmpty() ? "member.profile.not-found" : "member.profile.found",
                        text.text().strip(), cards.label(session, attribute)))
                .with(back(session));
    }

    private static String listed(Attribute attribute, int page) {
        return ListAction.page(FEATURE, LIST, attribute, page);
    }

    private Button back(Session session) {
        return new Button(phrases.plain(session, "member.button.back"), ProfileRequest.ACTION);
    }

    private Reply stale(Session session) {
        return Reply.of(phrases.say(session, "chat.stale-button"));
    }
}
