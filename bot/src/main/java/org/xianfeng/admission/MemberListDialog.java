package org.xianfeng.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.admission.MemberImport.Result;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
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
import org.xianfeng.export.SheetFiles;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Admission;
import org.xianfeng.member.Membership.Way;

/** Lets admins bring the organisation's roster (名册), look at it, and take somebody off. */
@Component
final class MemberListDialog implements Dialog {

    private static final Verb<Integer> PAGE = Verb.page("roster:page").from(Permission.MEMBERS);
    private static final Verb<String> BRING = Verb.plain("roster:bring").from(Permission.MEMBERS);
    private static final Verb<String> FIND = Verb.plain("roster:find").from(Permission.MEMBERS);
    private static final Verb<String> OPEN = id("roster:open");
    private static final Verb<String> REMOVE = id("roster:remove");
    private static final FormField<Markup> RESULT = new FormField<>("result", Markup::html, Markup::new);
    private static final FormField<String> NAME = FormField.text("name");
    /** The session's note of what was looked for last. */
    private static final String WORDS = "roster.words";
    private static final int SHOWN = 8;
    private static final int MOST_FAULTS = 30;
    private static final int LONGEST_NAME = 20;

    private final Audit audit;
    private final RedisMemberList list;
    private final MemberImport content;
    private final Membership membership;
    private final SheetFiles files;
    private final Phrases phrases;
    private final Form bring;
    private final Form find;

    MemberListDialog(RedisMemberList list, MemberImport content, Membership membership, SheetFiles files, Forms forms,
            Phrases phrases, Audit audit) {
        this.audit = audit;
        this.list = list;
        this.content = content;
        this.membership = membership;
        this.files = files;
        this.phrases = phrases;
        this.bring = forms.of(FlowSpec.named("roster").needs(Permission.MEMBERS).lasting()
                .ask(Prompt.of(RESULT, Inputs.document(this::take)))
                .stopped("admission.roster.stopped")
                .finish("take", (_, draft) -> Ending.done(Reply.of(draft.need(RESULT))
                        .with(button(draft.session(), "list", PAGE.with(0))))));
        this.find = forms.of(FlowSpec.named("rosterfind").needs(Permission.MEMBERS)
                .ask(Prompt.of(NAME, Inputs.line(LONGEST_NAME, "member.people.bad")))
                .finish("find", (_, draft) -> Ending.done(list(draft.session(), draft.need(NAME)))));
    }

    private static Verb<String> id(String name) {
        return new Verb<String>(name, written -> Optional.of(written).filter(id -> id.matches("[0-9A-Z]{26}")))
                .from(Permission.MEMBERS);
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("roster", MenuGroup.MANAGE, 208).from(Permission.MEMBERS),
                        (call, session) -> list(session, call.arguments().strip()))
                .pressReplacing(PAGE, (press, session) -> page(session, press.target()))
                .press(BRING, (press, session) -> bring.begin(press.incoming(), session))
                .press(FIND, (press, session) -> find.begin(press.incoming(), session))
                .pressReplacing(OPEN, this::open)
                .pressReplacing(REMOVE, this::remove)
                .flow(bring).flow(find);
    }

    private Parsed<Markup> take(Incoming.Document document, Draft draft) {
        return files.read(document, MemberImport.MOST_ROWS).then(sheet -> {
            Result result = content.take(sheet);
            audit.note(document.chat().toString(), Audit.Action.ROSTER, "",
                    "+" + result.added() + " ~" + result.moved() + " !" + result.faults().size());
            return result.hasColumns()
                    ? Parsed.good(told(result, draft.session()))
                    : Parsed.bad("admission.roster.lacking");
        });
    }

    private Markup told(Result result, Session session) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "admission.roster.taken", result.added(),
                result.moved(), result.unchanged())));
        if (!result.branches().isEmpty()) {
            lines.add(phrases.say(session, "admission.roster.branches", String.join("、", result.branches())));
        }
        if (!result.faults().isEmpty()) {
            lines.add(phrases.say(session, "admission.roster.faulty", result.faults().size()));
            result.faults().stream().limit(MOST_FAULTS).forEach(fault -> lines.add(told(fault, session)));
            if (result.faults().size() > MOST_FAULTS) {
                lines.add(phrases.say(session, "admission.roster.more", result.faults().size() - MOST_FAULTS));
            }
        }
        return Markup.lines(lines);
    }

    private Markup told(RosterFault fault, Session session) {
        return phrases.say(session, "admission.roster.fault." + fault.phrase(), fault.row(), fault.other());
    }

    private Reply list(Session session, String words) {
        session.put(WORDS, words);
        return page(session, 0);
    }

    private Reply page(Session session, int wanted) {
        String words = session.get(WORDS).orElse("");
        List<ListedMember> found = list.all().stream()
                .filter(one -> RedisMemberList.bare(one.name()).contains(RedisMemberList.bare(words))).toList();
        Map<String, ChatId> claims = list.claims();
        Paging paging = Paging.of(found.size(), SHOWN, wanted);
        Reply reply = Reply.of(heading(session, words, found.size()));
        for (ListedMember one : paging.of(found)) {
            reply = reply.with(new Button(label(one, claims.containsKey(one.id())), OPEN.with(one.id())));
        }
        return reply.with(paging.buttons(number -> PAGE.with(number))).with(button(session, "bring", BRING.action()),
                button(session, "find", FIND.action()));
    }

    private Markup heading(Session session, String words, int found) {
        Markup heading = words.isEmpty()
                ? phrases.say(session, "admission.roster", list.size(), list.claimed())
                : phrases.say(session, "admission.roster.like", words, found);
        return membership.admission() == Admission.ROSTER
                ? heading
                : Markup.lines(heading, phrases.say(session, "admission.roster.unused"));
    }

    private static String label(ListedMember one, boolean isIn) {
        return (isIn ? "✓ " : "") + one.name() + (one.branch().isEmpty() ? "" : " · " + one.branch());
    }

    private Reply open(Press<String> press, Session session) {
        return list.find(press.target()).map(one -> card(session, one))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply card(Session session, ListedMember one) {
        Markup claim = list.claimant(one.id()).map(chat -> phrases.say(session, "admission.roster.claimed", chat))
                .orElseGet(() -> phrases.say(session, "admission.roster.unclaimed"));
        return Reply.of(Markup.lines(Markup.bold(label(one, false)), claim))
                .with(button(session, "remove", REMOVE.with(one.id())), button(session, "list", PAGE.with(0)));
    }

    private Reply remove(Press<String> press, Session session) {
        Optional<ListedMember> listed = list.find(press.target());
        audit.note(press.chat().toString(), Audit.Action.ROSTER, "", "-1");
        list.remove(press.target()).ifPresent(chat -> membership.note(chat, Way.SHOWN_OUT, press.chat().toString()));
        return listed.map(one -> Reply.of(phrases.say(session, "admission.roster.removed", one.name()))
                .with(button(session, "list", PAGE.with(0))))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "admission.button." + label), action);
    }
}
