package org.xianfeng.volunteer.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
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
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.DisplayName;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.Helpers;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Lets who manages an activity bring in other organizers, by name, and hand the activity over to one of them. */
@Component
final class HelpersDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(HelpersDialog.class);

    private static final Verb<ActivityId> ADD = new Verb<>("volunteer:addhelper", ActivityId::parse)
            .from(Permission.ORGANIZE);
    private static final Verb<Helper> REMOVE = new Verb<>("volunteer:rmhelper", Helper::parse)
            .from(Permission.ORGANIZE);
    /** Asks whether to hand over, and does so. */
    private static final Verb<Helper> HAND_OVER = new Verb<>("volunteer:handover", Helper::parse)
            .from(Permission.ORGANIZE);
    private static final Verb<Helper> HAND_OVER_SURELY = new Verb<>("volunteer:handed", Helper::parse)
            .from(Permission.ORGANIZE);
    private static final FormField<String> NAME = FormField.text("name");

    private final ActivityTrail audit;
    private final Activities activities;
    private final Helpers helpers;
    private final Roles roles;
    private final Members members;
    private final MemberDirectory directory;
    private final ManagersOnly managersOnly;
    private final ManageForms forms;
    private final ManageCards cards;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Form form;

    HelpersDialog(Activities activities, Helpers helpers, Roles roles, Members members, MemberDirectory directory,
            ManagersOnly managersOnly, ManageForms forms, ManageCards cards, Outbox outbox, Forms chatForms,
            Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.helpers = helpers;
        this.roles = roles;
        this.members = members;
        this.directory = directory;
        this.managersOnly = managersOnly;
        this.forms = forms;
        this.cards = cards;
        this.outbox = outbox;
        this.phrases = phrases;
        this.form = chatForms.of(spec());
    }

    private FlowSpec spec() {
        return forms.named("helper")
                .ask(Prompt.of(NAME, Inputs.line(DisplayName.LONGEST, "flow.walkin.bad"))
                        .worded(draft -> phrases.say(draft.language(), "flow.helper.ask",
                                forms.activity(draft).title())))
                .finish("add", this::add);
    }

    /** Somebody beside an activity. */
    private record Helper(ActivityId activity, ChatId chat) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}):([a-z]{1,16}:[A-Za-z0-9_-]{1,64})");

        static Optional<Helper> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? ActivityId.parse(parts.group(1)).map(id -> new Helper(id, ChatId.parse(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return activity + ":" + chat;
        }
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.HELPERS,
                        managersOnly.replacing((view, _, session) -> list(view.activity(), Markup.EMPTY, session)))
                .press(ADD,
                        managersOnly.handler((view, press, session) -> forms.begin(form, view, press, session, _ -> {
                        })))
                .press(REMOVE, managersOnly.replacing(Helper::activity, this::remove))
                .press(HAND_OVER, managersOnly.replacing(Helper::activity, this::askToHandOver))
                .press(HAND_OVER_SURELY, managersOnly.replacing(Helper::activity, this::handOver))
                .flow(form);
    }

    private Reply list(Activity activity, Markup headline, Session session) {
        List<ChatId> all = helpers.of(activity.id());
        Map<ChatId, String> names = members.names(all);
        Reply reply = Reply.of(headline.above(phrases.say(session, all.isEmpty()
                ? "volunteer.helpers.none"
                : "volunteer.helpers", activity.title(), name(activity.organizer()))));
        for (ChatId chat : all) {
            Helper helper = new Helper(activity.id(), chat);
            String name = names.getOrDefault(chat, chat.toString());
            reply = reply.with(button(session, "remove-helper", REMOVE.with(helper), name),
                    button(session, "hand-over", HAND_OVER.with(helper), name));
        }
        return reply.with(button(session, "add-helper", ADD.with(activity.id())),
                button(session, "return", VolunteerVerbs.MANAGE.with(activity.id())));
    }

    private Ending add(Incoming incoming, Draft draft) {
        Activity activity = forms.activity(draft);
        String name = draft.need(NAME);
        List<ChatId> called = directory.named(Set.of(name)).getOrDefault(name, List.of()).stream()
                .filter(chat -> roles.of(chat).may(Permission.ORGANIZE))
                .filter(chat -> !chat.equals(activity.organizer()))
                .toList();
        if (called.size() != 1) {
            return Ending.done(list(activity, phrases.say(draft.language(),
                    called.isEmpty() ? "volunteer.helpers.unknown" : "volunteer.helpers.several", name),
                    draft.session()));
        }
        ChatId helper = called.getFirst();
        return Ending.done(managersOnly.answer(activity.id(), incoming.chat(), draft.session(), view -> {
            if (!helpers.add(activity.id(), helper)) {
                return list(activity, phrases.say(draft.language(), "volunteer.helpers.too-many", Helpers.MOST),
                        draft.session());
            }
            audit.note(incoming.chat(), activity.id(), helper, "HELPER +");
            tell(incoming, helper, view.activity(), "volunteer.helpers.told");
            return list(activity, phrases.say(draft.language(), "volunteer.helpers.added", name), draft.session());
        }));
    }

    private Reply remove(ActivityView view, Press<Helper> press, Session session) {
        ChatId helper = press.target().chat();
        helpers.remove(view.activity().id(), helper);
        audit.note(press.chat(), view.activity().id(), helper, "HELPER -");
        return list(view.activity(), phrases.say(session, "volunteer.helpers.removed", name(helper)), session);
    }

    private Reply askToHandOver(ActivityView view, Press<Helper> press, Session session) {
        Activity activity = view.activity();
        return Reply.of(phrases.say(session, "volunteer.helpers.surely", activity.title(),
                name(press.target().chat())))
                .with(button(session, "hand-over-surely", HAND_OVER_SURELY.with(press.target())),
                        button(session, "return", VolunteerVerbs.HELPERS.with(activity.id())));
    }

    /** Only to who helps already; who was in charge helps from then on. */
    private Reply handOver(ActivityView view, Press<Helper> press, Session session) {
        Activity activity = view.activity();
        ChatId to = press.target().chat();
        if (!helpers.contain(activity.id(), to) || !roles.of(to).may(Permission.ORGANIZE)) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        ChatId from = activity.organizer();
        helpers.remove(activity.id(), to);
        activities.handOver(activity.id(), to);
        helpers.add(activity.id(), from);
        audit.note(press.chat(), activity.id(), to, "HANDED_OVER");
        LOG.info("{} hands activity {} over from {} to {}", press.chat(), activity.id(), from, to);
        tell(press.incoming(), to, activity, "volunteer.helpers.handed-to-you");
        return cards.card(activity.id(), press.chat(), session,
                phrases.say(session, "volunteer.helpers.handed", name(to)));
    }

    private void tell(Incoming incoming, ChatId helper, Activity activity, String phrase) {
        outbox.send("helper." + incoming.requestId(), helper, language -> Reply.of(phrases.say(language, phrase,
                activity.title(), name(incoming.chat())))
                .with(new Button(phrases.plain(language, "volunteer.button.manage"),
                        VolunteerVerbs.MANAGE.with(activity.id()))));
    }

    private String name(ChatId chat) {
        return members.names(List.of(chat)).getOrDefault(chat, chat.toString());
    }

    private Button button(Session session, String label, String action, Object... arguments) {
        return new Button(phrases.plain(session, "volunteer.button." + label, arguments), action);
    }
}
