package org.xianfeng.admission;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.admission.RedisInvitations.Invitation;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
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
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Admission;
import org.xianfeng.member.code.SpokenCode;

/** Lets admins make invitation codes (邀请码), see which there are, and withdraw them. */
@Component
final class InvitationsDialog implements Dialog {

    private static final Verb<String> LIST = Verb.plain("invite:list").from(Permission.MEMBERS);
    private static final Verb<String> MAKE = Verb.plain("invite:make").from(Permission.MEMBERS);
    private static final Verb<SpokenCode> OPEN = new Verb<>("invite:open", SpokenCode::read).from(Permission.MEMBERS);
    private static final Verb<SpokenCode> WITHDRAW = new Verb<>("invite:withdraw", SpokenCode::read)
            .from(Permission.MEMBERS);
    private static final FormField<Integer> USES = FormField.number("uses");
    private static final FormField<Integer> DAYS = FormField.number("days");
    private static final int MOST_USES = 5_000;
    private static final int MOST_DAYS = 365;
    private static final int[] OFFERED_USES = {1, 10, 50, 200};
    private static final int[] OFFERED_DAYS = {1, 7, 30, 90};
    private static final int MOST_SHOWN = 30;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Audit audit;
    private final RedisInvitations invitations;
    private final Membership membership;
    private final List<DeepLink> links;
    private final Phrases phrases;
    private final ZoneId zone;
    private final Form form;

    InvitationsDialog(RedisInvitations invitations, Membership membership, List<DeepLink> links, Forms forms,
            Phrases phrases, ZoneId zone, Audit audit) {
        this.audit = audit;
        this.invitations = invitations;
        this.membership = membership;
        this.links = links;
        this.phrases = phrases;
        this.zone = zone;
        this.form = forms.of(FlowSpec.named("invite").needs(Permission.MEMBERS)
                .ask(Prompt.of(USES, Inputs.number(1, MOST_USES, "admission.bad.uses"))
                        .choices(draft -> choices(OFFERED_USES, number -> phrases.plain(draft.language(),
                                "admission.uses", number))))
                .ask(Prompt.of(DAYS, Inputs.number(1, MOST_DAYS, "admission.bad.days"))
                        .choices(draft -> choices(OFFERED_DAYS, number -> phrases.plain(draft.language(),
                                "admission.days", number))))
                .finish("make", this::make));
    }

    private static List<Prompt.Choice<Integer>> choices(int[] offered, IntFunction<String> label) {
        return IntStream.of(offered).mapToObj(number -> new Prompt.Choice<>(label.apply(number), number)).toList();
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("invite", MenuGroup.MANAGE, 209).from(Permission.MEMBERS),
                        (_, session) -> list(session))
                .pressReplacing(LIST, (_, session) -> list(session))
                .press(MAKE, (press, session) -> form.begin(press.incoming(), session))
                .pressReplacing(OPEN, this::open)
                .pressReplacing(WITHDRAW, this::withdraw)
                .flow(form);
    }

    private Reply list(Session session) {
        List<Invitation> all = invitations.all();
        Markup heading = phrases.say(session, all.isEmpty() ? "admission.codes.none" : "admission.codes", all.size());
        Reply reply = Reply.of(membership.admission() == Admission.INVITATION
                ? heading
                : Markup.lines(heading, phrases.say(session, "admission.codes.unused")));
        for (Invitation one : all.stream().limit(MOST_SHOWN).toList()) {
            reply = reply.with(new Button(phrases.plain(session, "admission.code.label", one.code().spaced(),
                    one.used(), one.uses()), OPEN.with(one.code())));
        }
        return reply.with(new Button(phrases.plain(session, "admission.button.make"), MAKE.action()));
    }

    private Ending make(Incoming incoming, Draft draft) {
        Invitation made = invitations.make(draft.need(USES), Duration.ofDays(draft.need(DAYS)), incoming.chat());
        audit.note(incoming.chat().toString(), Audit.Action.INVITATION, "", "+" + made.uses());
        return Ending.done(card(draft.session(), made));
    }

    private Reply open(Press<SpokenCode> press, Session session) {
        return invitations.find(press.target()).map(one -> card(session, one)).orElseGet(() -> list(session));
    }

    private Reply card(Session session, Invitation one) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "admission.code", one.code().spaced(),
                one.used(), one.uses(), MOMENT.format(one.until().atZone(zone)))));
        links.stream().flatMap(link -> link.to(JoinDialog.PAYLOAD + one.code()).stream()).map(Markup::link)
                .forEach(lines::add);
        return Reply.of(Markup.lines(lines)).with(
                new Button(phrases.plain(session, "admission.button.withdraw"), WITHDRAW.with(one.code())),
                new Button(phrases.plain(session, "admission.button.codes"), LIST.action()));
    }

    private Reply withdraw(Press<SpokenCode> press, Session session) {
        invitations.withdraw(press.target());
        audit.note(press.chat().toString(), Audit.Action.INVITATION, "", "-");
        return Reply.of(phrases.say(session, "admission.withdrawn", press.target().spaced()))
                .with(new Button(phrases.plain(session, "admission.button.codes"), LIST.action()));
    }
}
