package org.xianfeng.member.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.ListedName;
import org.xianfeng.member.Organisation;

/** Lets admins see and change the lists that members choose from. */
@Component
@Order(122)
public final class OrganisationDialog implements TakingDialog {

    private static final String FEATURE = "organisation:";
    private static final String NAME = "organisation";
    private static final String OVERVIEW = FEATURE + "overview";
    private static final String LIST = "list";
    private static final String ADD = "add";
    private static final String SHOW = "show";
    private static final String REMOVE = "remove";

    /** The session's note of the list that is added to. */
    private static final String ADDING = NAME + ".adding";
    private static final int PAGE = 8;

    private final Organisation organisation;
    private final Roles roles;
    private final Phrases phrases;

    public OrganisationDialog(Organisation organisation, Roles roles, Phrases phrases) {
        this.organisation = organisation;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(NAME, Role.ADMIN, 205));
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
        if (roles.of(incoming.chat()) != Role.ADMIN) {
            session.leave();
            return List.of(Reply.of(phrases.say(session, "chat.not-allowed.ADMIN")));
        }
        return List.of(switch (incoming) {
            case Incoming.Text text -> add(text.text(), session);
            case Incoming.ButtonPress press -> press(press.action(), session).replacing();
            default ->
                overview(session);
        });
    }

    private Reply press(String pressed, Session session) {
        if (pressed.equals(OVERVIEW)) {
            return overview(session);
        }
        return ListAction.parse(FEATURE, pressed).flatMap(action -> act(action, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Optional<Reply> act(ListAction action, Session session) {
        Attribute attribute = action.attribute();
        List<String> names = organisation.names(attribute);
        return switch (action.verb()) {
            case LIST -> Optional.of(list(attribute, action.page(), session));
            case ADD -> Optional.of(ask(attribute, session));
            case SHOW -> action.among(names).map(name -> show(attribute, name, session));
            case REMOVE -> action.among(names).map(name -> remove(attribute, name, session));
            default -> Optional.empty();
        };
    }

    private Reply overview(Session session) {
        session.leave();
        Reply reply = Reply.of(phrases.say(session, "member.organisation"));
        for (Attribute attribute : Attribute.values()) {
            String label = phrases.plain(session, "member.organisation.list", label(session, attribute),
                    Integer.toString(organisation.names(attribute).size()));
            reply = reply.with(new Button(label, ListAction.page(FEATURE, LIST, attribute, 0)));
        }
        return reply;
    }

    private Reply list(Attribute attribute, int page, Session session) {
        session.leave();
        List<String> names = organisation.names(attribute);
        Paging paging = Paging.of(names.size(), PAGE, page);
        Reply reply = Reply.of(phrases.say(session, names.isEmpty()
                ? "member.organisation.empty"
                : "member.organisation.names", label(session, attribute)));
        for (String name : paging.of(names)) {
            reply = reply.with(new Button(name, ListAction.name(FEATURE, SHOW, attribute, name)));
        }
        return reply.with(paging.buttons(number -> ListAction.page(FEATURE, LIST, attribute, number)))
                .with(new Button(phrases.plain(session, "member.button.add"),
                        ListAction.page(FEATURE, ADD, attribute, 0)),
                        new Button(phrases.plain(session, "member.button.back"), OVERVIEW));
    }

    private Reply ask(Attribute attribute, Session session) {
        session.enter(NAME);
        session.put(ADDING, attribute.name());
        return Reply.of(phrases.say(session, "member.organisation.ask", label(session, attribute),
                Integer.toString(ListedName.LONGEST))).with(backTo(attribute, session));
    }

    /** A name a line; what is none is named, and the others are added. */
    private Reply add(String lines, Session session) {
        Attribute attribute = Attribute.valueOf(session.get(ADDING).orElseThrow());
        List<String> written = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> bad = written.stream().filter(line -> ListedName.parse(line).isEmpty()).toList();
        if (!bad.isEmpty()) {
            String shown = bad.getFirst().substring(0, Math.min(bad.getFirst().length(), ListedName.LONGEST));
            return Reply.of(phrases.say(session, "member.organisation.bad", shown,
                    Integer.toString(ListedName.LONGEST))).with(backTo(attribute, session));
        }
        written.stream().flatMap(line -> ListedName.parse(line).stream())
                .forEach(name -> organisation.add(attribute, name.text()));
        return list(attribute, Integer.MAX_VALUE, session);
    }

    private Reply show(Attribute attribute, String name, Session session) {
        return Reply.of(phrases.say(session, "member.organisation.remove", label(session, attribute), name))
                .with(new Button(phrases.plain(session, "member.button.remove"),
                        ListAction.name(FEATURE, REMOVE, attribute, name)), backTo(attribute, session));
    }

    private Reply remove(Attribute attribute, String name, Session session) {
        return organisation.remove(attribute, name)
                ? list(attribute, 0, session)
                : Reply.of(phrases.say(session, "member.organisation.fixed", name))
                        .with(backTo(attribute, session));
    }

    private Button backTo(Attribute attribute, Session session) {
        return new Button(phrases.plain(session, "member.button.back"),
                ListAction.page(FEATURE, LIST, attribute, 0));
    }

    private String label(Session session, Attribute attribute) {
        return phrases.plain(session, "member.attribute." + attribute);
    }
}
