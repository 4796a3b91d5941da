package org.xianfeng.volunteer.register;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.Coordinates;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.checkin.Sites;

/** Lets an organizer say where an activity is, by a location or a place that they send. */
@Component
final class SiteDialog implements Dialog {

    private static final FormField<ShiftId> SHIFT = FormField.of("shift", ShiftId::parse);
    private static final FormField<Coordinates> PLACE = new FormField<>("place", Coordinates::toString,
            Coordinates::parse);

    private final ActivityTrail audit;
    private final Sites sites;
    private final ManagedShifts shifts;
    private final RegisterCards cards;
    private final AttendanceSettings settings;
    private final Phrases phrases;
    private final Form form;

    SiteDialog(Sites sites, ManagedShifts shifts, RegisterCards cards, AttendanceSettings settings, Forms forms,
            Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.sites = sites;
        this.shifts = shifts;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
        this.form = forms
                .of(FlowSpec.named("site").needs(Permission.ORGANIZE).stopped("attendance.stopped").ask(place())
                        .finish("keep", this::keep));
    }

    /** Here a place from a list will do: the organizer says where it will be, not where they are. */
    private Prompt<Coordinates> place() {
        return Prompt
                .of(PLACE, Inputs.location(sent -> Parsed.good(new Coordinates(sent.latitude(), sent.longitude()))))
                .worded(draft -> phrases.say(draft.language(), "flow.site.place", settings.radius()));
    }

    @Override
    public Routes routes() {
        return Routes.of().pressReplacing(AttendanceAction.SITE, shifts.ofShift((press, open, session) -> form
                .begin(press.incoming(), session, draft -> draft.put(SHIFT, open.id())))).flow(form);
    }

    private Ending keep(Incoming incoming, Draft draft) {
        return Ending.done(shifts.find(draft.need(SHIFT), incoming.chat())
                .map(open -> keep(open, incoming, draft))
                .orElseGet(() -> Reply.of(phrases.say(draft.language(), "attendance.hindrance.UNKNOWN"))));
    }

    private Reply keep(ShiftOfActivity open, Incoming incoming, Draft draft) {
        sites.keep(open.activity().id(), draft.need(PLACE));
        audit.note(incoming.chat(), open.activity().id(), "SITE");
        return Reply.of(phrases.say(draft.language(), "attendance.site-kept", open.activity().title(),
                settings.radius())).with(cards.back(draft.session(), open));
    }
}
