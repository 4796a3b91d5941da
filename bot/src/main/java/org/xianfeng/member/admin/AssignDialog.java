package org.xianfeng.member.admin;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
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
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.reach.Unit;

/** Asks of which branch or grid somebody is to be secretary or lead, reads it back, and makes them that. */
@Component
final class AssignDialog implements Dialog {

    private static final FormField<ChatId> TO = FormField.of("to", ChatId::read);
    private static final FormField<Role> ROLE = FormField.choice("role", Role.class);
    private static final FormField<String> UNIT = FormField.text("unit");
    private static final int MOST_OFFERED = 24;

    private final Organisation organisation;
    private final Phrases phrases;
    private final Form form;

    AssignDialog(Organisation organisation, PersonCards cards, RoleGiver giver, Forms forms, Phrases phrases) {
        this.organisation = organisation;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("assign").needs(Permission.MEMBERS)
                .ask(Prompt.of(UNIT, Inputs.typed(this::read)).choices(this::offered)
                        .worded(draft -> phrases.say(draft.language(), "member.assign.ask", kind(draft))))
                .preview((_, draft) -> cards.question(draft.session(), draft.need(TO), given(draft)))
                .finish("give", (incoming, draft) -> Ending.done(cards.card(draft.session(), draft.need(TO),
                        giver.give(incoming, draft.session(), draft.need(TO), given(draft))))));
    }

    @Override
    public Routes routes() {
        return Routes.of().flow(form);
    }

    /** @param unit as somebody has said it; empty if they have not */
    Reply begin(Incoming incoming, Session session, ChatId to, Role role, String unit) {
        Attribute kind = Unit.kindOf(role).orElseThrow();
        boolean known = !unit.isBlank() && new Unit(kind, unit).isAmong(organisation.names(kind));
        if (!known) {
            return form.begin(incoming, session, draft -> fill(draft, to, role));
        }
        return form.beginAtPreview(incoming, session, draft -> {
            fill(draft, to, role);
            draft.put(UNIT, unit);
        });
    }

    private static void fill(Draft draft, ChatId to, Role role) {
        draft.put(TO, to);
        draft.put(ROLE, role);
    }

    private static Assignment given(Draft draft) {
        return new Assignment(draft.need(ROLE), draft.need(UNIT));
    }

    private List<String> names(Draft draft) {
        return organisation.names(Unit.kindOf(draft.need(ROLE)).orElseThrow());
    }

    private String kind(Draft draft) {
        return phrases.plain(draft.language(),
                "member.attribute." + Unit.kindOf(draft.need(ROLE)).orElseThrow());
    }

    private List<Prompt.Choice<String>> offered(Draft draft) {
        return names(draft).stream().limit(MOST_OFFERED).map(name -> new Prompt.Choice<>(name, name)).toList();
    }

    /** A name of the list, the only one that contains what was typed, or a place in which some of them lie. */
    private Parsed<String> read(String text, Draft draft) {
        List<String> names = names(draft);
        if (new Unit(Unit.kindOf(draft.need(ROLE)).orElseThrow(), text).isAmong(names)) {
            return Parsed.good(text);
        }
        List<String> like = names.stream().filter(name -> name.contains(text)).toList();
        return like.size() == 1 ? Parsed.good(like.getFirst()) : Parsed.bad("member.assign.bad", text);
    }
}
