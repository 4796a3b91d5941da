package org.xianfeng.volunteer.manage;

import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;

/** What the forms have in common that change an activity: they begin on its card, and lead back to it. */
@Component
final class ManageForms {

    private static final FormField<ActivityId> ACTIVITY = FormField.of("activity", ActivityId::parse);

    private final Roster roster;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageCards cards;
    private final Phrases phrases;

    ManageForms(Roster roster, Activities activities, ManagersOnly managersOnly, ManageCards cards, Phrases phrases) {
        this.roster = roster;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.cards = cards;
        this.phrases = phrases;
    }

    /** One that shows the card again when it is stopped. */
    FlowSpec named(String name) {
        return FlowSpec.named(name).needs(Permission.ORGANIZE).stopped((incoming, draft) -> managed(incoming, draft,
                view -> cards.card(view, draft.session(), phrases.say(draft.language(), "volunteer.change.stopped"))));
    }

    /** Nothing is changed of what is called off. */
    Reply begin(Form form, ActivityView view, Press<?> press, Session session, Consumer<Draft> given) {
        Activity activity = view.activity();
        return activity.state() == State.CANCELLED
                ? cards.card(view, session, Markup.EMPTY)
                : form.begin(press.incoming(), session, draft -> {
                    draft.put(ACTIVITY, activity.id());
                    given.accept(draft);
                });
    }

    @FunctionalInterface
    interface Change {

        Reply change(ActivityView view, Incoming incoming, Draft draft);
    }

    /** Ends a form with a change, if its member manages the activity still. */
    FlowSpec.Finish ending(Change change) {
        return (incoming, draft) -> Ending.done(managed(incoming, draft,
                view -> change.change(view, incoming, draft)));
    }

    private Reply managed(Incoming incoming, Draft draft, Function<ActivityView, Reply> answer) {
        return managersOnly.answer(draft.need(ACTIVITY), incoming.chat(), draft.session(), answer);
    }

    Activity activity(Draft draft) {
        return activities.find(draft.need(ACTIVITY)).orElseThrow();
    }

    ActivityView view(Draft draft) {
        Activity activity = activity(draft);
        return roster.view(activity.id(), activity.organizer()).orElseThrow();
    }

    /** The card as it is now, headed by what became of the change. */
    Reply card(Incoming incoming, Draft draft, String phrase) {
        return cards.card(draft.need(ACTIVITY), incoming.chat(), draft.session(),
                phrases.say(draft.language(), phrase));
    }
}
