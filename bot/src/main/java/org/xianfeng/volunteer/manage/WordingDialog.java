package org.xianfeng.volunteer.manage;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activities.Wording;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Changes what an activity is called and what is said of it; the organizer decides whether those who come are told. */
@Component
final class WordingDialog implements Dialog {

    private static final FormField<String> WORDS = FormField.text("words");

    private final ActivityTrail audit;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageForms forms;
    private final Phrases phrases;
    private final Form title;
    private final Form description;

    WordingDialog(Activities activities, ManagersOnly managersOnly, ManageForms forms, Forms chatForms,
            Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.forms = forms;
        this.phrases = phrases;
        this.title = chatForms.of(form("retitle", Wording.TITLE,
                Inputs.line(Activity.LONGEST_TITLE, "volunteer.new.bad-title")));
        this.description = chatForms.of(form("redescribe", Wording.DESCRIPTION,
                Inputs.text(Activity.LONGEST_DESCRIPTION, "volunteer.new.bad-description")));
    }

    private FlowSpec form(String name, Wording wording, Input<String> input) {
        return forms.named(name)
                .ask(Prompt.of(WORDS, input).worded(draft -> phrases.say(draft.language(),
                        "flow." + name + ".ask", forms.activity(draft).title(), before(wording, draft))))
                .preview((_, draft) -> phrases.say(draft.language(), "volunteer.change.confirm",
                        forms.activity(draft).title(), before(wording, draft), draft.need(WORDS)))
                .finish("tell", forms.ending((view, incoming, draft) -> forms.card(incoming, draft,
                        reword(view, wording, incoming, draft, true))))
                .finish("quietly", forms.ending((view, incoming, draft) -> forms.card(incoming, draft,
                        reword(view, wording, incoming, draft, false))));
    }

    private Markup before(Wording wording, Draft draft) {
        Activity activity = forms.activity(draft);
        return Markup.text(switch (wording) {
            case TITLE -> activity.title();
            case DESCRIPTION -> activity.description().isEmpty() ? "—" : activity.description();
        });
    }

    /** The phrase that says what has come of it. */
    private String reword(ActivityView view, Wording wording, Incoming incoming, Draft draft, boolean told) {
        if (!activities.reword(view.activity().id(), wording, draft.need(WORDS), told)) {
            return "volunteer.change.not-done";
        }
        audit.note(incoming.chat(), view.activity().id(), wording.name());
        return "volunteer.change.reworded";
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.RETITLE, managersOnly.replacing((view, press, session) -> forms.begin(title, view,
                        press, session, _ -> {
                        })))
                .press(VolunteerVerbs.REDESCRIBE, managersOnly.replacing((view, press, session) -> forms
                        .begin(description, view, press, session, _ -> {
                        })))
                .flow(title).flow(description);
    }
}
