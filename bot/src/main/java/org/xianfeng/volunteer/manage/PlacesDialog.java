package org.xianfeng.volunteer.manage;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PlacesChange;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.Numbered;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Changes how many places a post has; where more have one already, the organizer says what becomes of them. */
@Component
final class PlacesDialog implements Dialog {

    private static final FormField<PostId> POST = FormField.of("post", PostId::parse);
    private static final FormField<Integer> PLACES = FormField.number("places");

    private final ActivityTrail audit;
    private final Roster roster;
    private final ManagersOnly managersOnly;
    private final ManageForms forms;
    private final ManageCards cards;
    private final PostChoice choice;
    private final PostCards posts;
    private final Phrases phrases;
    private final Form form;

    PlacesDialog(Roster roster, ManagersOnly managersOnly, ManageForms forms, ManageCards cards, PostChoice choice,
            PostCards posts, Forms chatForms, Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.roster = roster;
        this.managersOnly = managersOnly;
        this.forms = forms;
        this.cards = cards;
        this.choice = choice;
        this.posts = posts;
        this.phrases = phrases;
        this.form = chatForms.of(spec());
    }

    private FlowSpec spec() {
        return forms.named("places")
                .ask(Prompt.of(PLACES, Inputs.number(1, Activity.MOST_PLACES, "volunteer.new.bad-places"))
                        .worded(this::asked))
                .finish("change", forms.ending((_, incoming, draft) -> change(
                        new Numbered<>(draft.need(POST), draft.need(PLACES)), Surplus.ASK, incoming,
                        draft.session())));
    }

    private Markup asked(Draft draft) {
        ActivityView view = forms.view(draft);
        PostView post = view.post(draft.need(POST)).orElseThrow();
        return phrases.say(draft.language(), "volunteer.change.places", view.activity().title(),
                posts.name(draft.language(), view.activity(), post.post()), post.post().places(), post.seated());
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.CHANGE_PLACES, choice.handler(VolunteerVerbs.CHANGE_PLACES,
                        (chosen, press, session) -> forms.begin(form, chosen.view(), press, session,
                                draft -> draft.put(POST, chosen.id()))))
                .press(VolunteerVerbs.KEEP_SURPLUS, with(Surplus.KEEP))
                .press(VolunteerVerbs.SURPLUS_TO_QUEUE, with(Surplus.TO_QUEUE))
                .flow(form);
    }

    private Handler<Press<Numbered<PostId>>> with(Surplus surplus) {
        return managersOnly.replacing(wanted -> wanted.of().activity(),
                (_, press, session) -> change(press.target(), surplus, press.incoming(), session));
    }

    private Reply change(Numbered<PostId> wanted, Surplus surplus, Incoming incoming, Session session) {
        int places = wanted.number();
        if (places < 1 || places > Activity.MOST_PLACES) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        return switch (roster.changePlaces(incoming.requestId(), wanted.of(), places, surplus)) {
            case PlacesChange.Changed(ActivityView view) -> {
                audit.note(incoming.chat(), view.activity().id(), "PLACES " + places);
                yield cards.card(view, session, phrases.say(session, "volunteer.change.places-changed", places));
            }
            case PlacesChange.TooMany(long more) -> Reply.of(phrases.say(session, "volunteer.change.surplus", more,
                    places))
                    .with(button(session, "keep-surplus", VolunteerVerbs.KEEP_SURPLUS.with(wanted)))
                    .with(button(session, "surplus-to-queue", VolunteerVerbs.SURPLUS_TO_QUEUE.with(wanted)))
                    .with(button(session, "unchanged", VolunteerVerbs.UNCHANGED.with(wanted.of().activity())));
            case PlacesChange.Unknown _ -> Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        };
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
