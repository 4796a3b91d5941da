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
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.PostPage;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Moves what is published to another time or place: read back first, then told to those concerned. */
@Component
final class ChangeDialog implements Dialog {

    private static final FormField<PostId> POST = FormField.of("post", PostId::parse);
    private static final FormField<Period> TIME = new FormField<>("time", Period::toString, Period::parse);
    private static final FormField<String> PLACE = FormField.text("place");

    private final ActivityTrail audit;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageForms forms;
    private final ManageCards cards;
    private final PostChoice choice;
    private final PostCards posts;
    private final ShiftTimes times;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Form reschedule;
    private final Form relocate;

    ChangeDialog(Activities activities, ManagersOnly managersOnly, ManageForms forms, ManageCards cards,
            PostChoice choice, PostCards posts, ShiftTimes times, MomentPhrases moments, Forms chatForms,
            Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.forms = forms;
        this.cards = cards;
        this.choice = choice;
        this.posts = posts;
        this.times = times;
        this.moments = moments;
        this.phrases = phrases;
        this.reschedule = chatForms.of(reschedule());
        this.relocate = chatForms.of(relocate());
    }

    private FlowSpec reschedule() {
        return forms.named("reschedule")
                .ask(Prompt.of(TIME, Inputs.typed((text, draft) -> times.read(text, Period.of(shift(draft)))))
                        .worded(draft -> phrases.say(draft.language(), "volunteer.change.reschedule",
                                forms.activity(draft).title(), posts.name(draft.language(), forms.activity(draft),
                                        forms.activity(draft).post(draft.need(POST)).orElseThrow())))
                        .shownAs(this::said))
                .preview((_, draft) -> readBack(draft, said(Period.of(shift(draft)), draft),
                        said(draft.need(TIME), draft)))
                .finish("confirm", forms.ending((view, incoming, draft) -> {
                    Period time = draft.need(TIME);
                    boolean done = activities.reschedule(view.activity().id(shift(draft)), time.start(), time.end());
                    return forms.card(incoming, draft, phrase(noted(done, view, incoming, "TIME")));
                }));
    }

    private boolean noted(boolean done, ActivityView view, Incoming incoming, String what) {
        if (done) {
            audit.note(incoming.chat(), view.activity().id(), what);
        }
        return done;
    }

    private FlowSpec relocate() {
        return forms.named("relocate")
                .ask(Prompt.of(PLACE, Inputs.line(Activity.LONGEST_PLACE, "volunteer.new.bad-place"))
                        .worded(draft -> phrases.say(draft.language(), "volunteer.change.relocate",
                                forms.activity(draft).title(), forms.activity(draft).place())))
                .preview((_, draft) -> readBack(draft, forms.activity(draft).place(), draft.need(PLACE)))
                .finish("confirm", forms.ending((view, incoming, draft) -> forms.card(incoming, draft,
                        phrase(noted(activities.relocate(view.activity().id(), draft.need(PLACE)), view, incoming,
                                "PLACE")))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.RESCHEDULE, choice.handler(VolunteerVerbs.RESCHEDULE,
                        (chosen, press, session) -> forms.begin(reschedule, chosen.view(), press, session,
                                draft -> draft.put(POST, chosen.id()))))
                .press(VolunteerVerbs.RELOCATE, managersOnly.replacing((view, press, session) -> forms.begin(relocate,
                        view, press, session, _ -> {
                        })))
                .press(VolunteerVerbs.UNCHANGED, managersOnly.replacing(PostPage::activity,
                        (view, _, session) -> cards.card(view, session, Markup.EMPTY)))
                .flow(reschedule).flow(relocate);
    }

    private Markup readBack(Draft draft, String before, String now) {
        return phrases.say(draft.language(), "volunteer.change.confirm", forms.activity(draft).title(), before, now);
    }

    private static String phrase(boolean done) {
        return done ? "volunteer.change.done" : "volunteer.change.not-done";
    }

    private String said(Period period, Draft draft) {
        return moments.period(draft.language(), period.start(), period.end());
    }

    private Shift shift(Draft draft) {
        return forms.activity(draft).shiftOf(draft.need(POST)).orElseThrow();
    }
}
