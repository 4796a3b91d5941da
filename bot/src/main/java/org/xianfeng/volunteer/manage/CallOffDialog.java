package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Calls an activity off, with a reason for those who signed up. */
@Component
final class CallOffDialog implements Dialog {

    private static final int LONGEST_REASON = 100;
    private static final FormField<String> REASON = FormField.text("reason");

    private final ActivityTrail audit;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageForms forms;
    private final Phrases phrases;
    private final Form form;

    CallOffDialog(Activities activities, ManagersOnly managersOnly, ManageForms forms, Forms chatForms,
            Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.forms = forms;
        this.phrases = phrases;
        this.form = chatForms.of(spec());
    }

    private FlowSpec spec() {
        return forms.named("calloff")
                .ask(Prompt.of(REASON, Inputs.line(LONGEST_REASON, "volunteer.calloff.long")).orSkip()
                        .worded(draft -> phrases.say(draft.language(), "volunteer.calloff.why",
                                forms.activity(draft).title())))
                .preview((_, draft) -> facts(draft))
                .finish("confirm", forms.ending((view, incoming, draft) -> {
                    boolean done = activities.move(view.activity().id(), State.CANCELLED,
                            draft.get(REASON).orElse(""));
                    if (done) {
                        audit.note(incoming.chat(), view.activity().id(), State.CANCELLED.name());
                    }
                    return forms.card(incoming, draft,
                            done ? "volunteer.moved.CANCELLED" : "volunteer.not-moved.CANCELLED");
                }));
    }

    private Markup facts(Draft draft) {
        ActivityView view = forms.view(draft);
        long concerned = view.posts().stream().mapToLong(post -> post.seated() + post.offered() + post.waiting())
                .sum();
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(draft.language(), "volunteer.calloff.surely",
                view.activity().title(), concerned)));
        draft.get(REASON).ifPresent(why -> lines.add(phrases.say(draft.language(), "volunteer.calloff.reason", why)));
        return Markup.lines(lines);
    }

    /** The button that once called off at once asks first as well. */
    @Override
    public Routes routes() {
        Handler<Press<ActivityId>> begin = managersOnly
                .replacing((view, press, session) -> forms.begin(form, view, press, session, _ -> {
                }));
        return Routes.of().press(VolunteerVerbs.CALL_OFF, begin).press(VolunteerVerbs.CALL_OFF_SURELY, begin)
                .flow(form);
    }
}
