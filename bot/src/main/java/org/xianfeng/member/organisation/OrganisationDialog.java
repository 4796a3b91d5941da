package org.xianfeng.member.organisation;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Audit;
import org.xianfeng.member.ListedName;
import org.xianfeng.member.Organisation;

/** Lets admins see and change the lists that members choose from. */
@Component
public final class OrganisationDialog implements Dialog {

    private static final String NAME = "organisation";
    private static final Verb<String> OVERVIEW = Verb.plain(NAME + ":overview").from(Permission.MEMBERS);
    private static final Verb<ListPage> LIST = ListPage.verb(NAME + ":list").from(Permission.MEMBERS);
    private static final Verb<ListPage> ADD = ListPage.verb(NAME + ":add").from(Permission.MEMBERS);
    private static final Verb<ListEntry> SHOW = ListEntry.verb(NAME + ":show").from(Permission.MEMBERS);
    private static final Verb<ListEntry> REMOVE = ListEntry.verb(NAME + ":remove").from(Permission.MEMBERS);

    private static final FormField<Attribute> TO = FormField.choice("to", Attribute.class);
    private static final FormField<List<String>> NAMES = FormField.texts("names");
    private static final int PAGE = 8;

    private final Organisation organisation;
    private final Audit audit;
    private final Phrases phrases;
    private final Form adding;

    public OrganisationDialog(Organisation organisation, Audit audit, Forms forms, Phrases phrases) {
        this.organisation = organisation;
        this.audit = audit;
        this.phrases = phrases;
        this.adding = forms.of(FlowSpec.named(NAME).needs(Permission.MEMBERS)
                .ask(Prompt.of(NAMES, Inputs.typed(OrganisationDialog::names))
                        .worded(draft -> phrases.say(draft.language(), "member.organisation.ask",
                                label(draft.session(), draft.need(TO)), ListedName.LONGEST)))
                .stopButton("member.button.back").stopped((_, draft) -> list(draft.need(TO), 0, draft.session()))
                .finish("add", (incoming, draft) -> Ending.done(add(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of(NAME, MenuGroup.MANAGE, 205).from(Permission.MEMBERS),
                        (_, session) -> overview(session))
                .press(OVERVIEW, replacing((_, session) -> overview(session)))
                .press(LIST, replacing((press, session) -> list(press.target(), session)))
                .press(ADD, replacing((press, session) -> adding.begin(press.incoming(), session,
                        draft -> draft.put(TO, press.target().attribute()))))
                .press(SHOW, replacing((press, session) -> named(press.target(), session, this::show)))
                .press(REMOVE, replacing((press, session) -> named(press.target(), session,
                        (attribute, name, _) -> remove(press, attribute, name, session))))
                .flow(adding);
    }

    private <T> Handler<Press<T>> replacing(Handler<Press<T>> handler) {
        return (press, session) -> handler.answer(press, session).replacing();
    }

    private Reply overview(Session session) {
        session.leave();
        Reply reply = Reply.of(phrases.say(session, "member.organisation"));
        for (Attribute attribute : Attribute.values()) {
            reply = reply.with(new Button(phrases.plain(session, "member.organisation.list", label(session, attribute),
                    organisation.names(attribute).size()), LIST.with(new ListPage(attribute, 0))));
        }
        return reply;
    }

    private Reply list(ListPage page, Session session) {
        session.leave();
        return list(page.attribute(), page.number(), session);
    }

    private Reply list(Attribute attribute, int page, Session session) {
        List<String> names = organisation.names(attribute);
        Paging paging = Paging.of(names.size(), PAGE, page);
        Reply reply = Reply.of(phrases.say(session, names.isEmpty()
                ? "member.organisation.empty"
                : "member.organisation.names", label(session, attribute)));
        for (String name : paging.of(names)) {
            reply = reply.with(new Button(name, SHOW.with(ListEntry.of(attribute, name))));
        }
        return reply.with(paging.buttons(number -> LIST.with(new ListPage(attribute, number))))
                .with(new Button(phrases.plain(session, "member.button.add"), ADD.with(new ListPage(attribute, 0))),
                        new Button(phrases.plain(session, "member.button.back"), OVERVIEW.action()));
    }

    /** A name a line; those that are none are told of, and only if all are, they are asked for again. */
    private static Parsed<List<String>> names(String lines) {
        List<String> written = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> bad = written.stream().filter(line -> ListedName.parse(line).isEmpty()).toList();
        return bad.size() == written.size()
                ? Parsed.bad("member.organisation.bad", bad.isEmpty() ? "" : shortened(bad.getFirst()),
                        ListedName.LONGEST)
                : Parsed.good(written);
    }

    private static String shortened(String line) {
        return Characters.shortened(line, ListedName.LONGEST);
    }

    private Reply add(Incoming incoming, Draft draft) {
        Attribute attribute = draft.need(TO);
        List<String> written = draft.need(NAMES);
        List<ListedName> names = written.stream().flatMap(line -> ListedName.parse(line).stream()).toList();
        names.forEach(name -> {
            organisation.add(attribute, name.text());
            audit.note(incoming.chat().toString(), Audit.Action.ORGANISATION, "", attribute + " + " + name.text());
        });
        Reply list = list(attribute, Integer.MAX_VALUE, draft.session());
        List<String> bad = written.stream().filter(line -> ListedName.parse(line).isEmpty()).toList();
        return bad.isEmpty()
                ? list
                : new Reply(phrases.say(draft.session(), "member.organisation.some", names.size(),
                        String.join("」「", bad.stream().limit(PAGE).map(OrganisationDialog::shortened).toList()),
                        ListedName.LONGEST).above(list.text()), list.buttons(), list.inPlace());
    }

    /** What is shown of a name that is still in its list. */
    @FunctionalInterface
    private interface OfName {

        Reply of(Attribute attribute, String name, Session session);
    }

    private Reply named(ListEntry entry, Session session, OfName reply) {
        return entry.among(organisation.names(entry.attribute()))
                .map(name -> reply.of(entry.attribute(), name, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply show(Attribute attribute, String name, Session session) {
        return Reply.of(phrases.say(session, "member.organisation.remove", label(session, attribute), name))
                .with(new Button(phrases.plain(session, "member.button.remove"),
                        REMOVE.with(ListEntry.of(attribute, name))), backTo(attribute, session));
    }

    private Reply remove(Press<ListEntry> press, Attribute attribute, String name, Session session) {
        if (organisation.remove(attribute, name)) {
            audit.note(press.chat().toString(), Audit.Action.ORGANISATION, "", attribute + " - " + name);
            return list(attribute, 0, session);
        }
        return Reply.of(phrases.say(session, "member.organisation.fixed", name)).with(backTo(attribute, session));
    }

    private Button backTo(Attribute attribute, Session session) {
        return new Button(phrases.plain(session, "member.button.back"), LIST.with(new ListPage(attribute, 0)));
    }

    private String label(Session session, Attribute attribute) {
        return phrases.plain(session, "member.attribute." + attribute);
    }
}
