package org.xianfeng.volunteer.contact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Brings one message of a member to who organizes an activity, and the answer back. */
@Component
final class ContactDialog implements Dialog {

    private static final int LONGEST = 500;
    private static final Verb<Asked> ANSWER = new Verb<>("contact:answer", Asked::parse).from(Permission.ORGANIZE);

    private static final FormField<ActivityId> ACTIVITY = FormField.of("activity", ActivityId::parse);
    private static final FormField<ChatId> MEMBER = new FormField<>("member", ChatId::toString, ChatId::parse);
    private static final FormField<String> WORDS = FormField.text("words");

    private final Activities activities;
    private final Managers managers;
    private final Visibility visibility;
    private final RedisQuestions questions;
    private final Members members;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Form question;
    private final Form answer;

    ContactDialog(Activities activities, Managers managers, Visibility visibility, RedisQuestions questions,
            Members members, Outbox outbox, Forms forms, Phrases phrases) {
        this.activities = activities;
        this.managers = managers;
        this.visibility = visibility;
        this.questions = questions;
        this.members = members;
        this.outbox = outbox;
        this.phrases = phrases;
        this.question = forms.of(FlowSpec.named("askorganizer").ask(words("flow.askorganizer.ask"))
                .finish("send", (incoming, draft) -> Ending.done(ask(incoming, draft))));
        this.answer = forms
                .of(FlowSpec.named("answermember").needs(Permission.ORGANIZE).ask(words("flow.answermember.ask"))
                        .finish("send", (incoming, draft) -> Ending.done(answer(incoming, draft))));
    }

    /** Who has asked about what. */
    private record Asked(ActivityId activity, ChatId member) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}):([a-z]{1,16}:[A-Za-z0-9_-]{1,64})");

        static Optional<Asked> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? ActivityId.parse(parts.group(1)).map(id -> new Asked(id, ChatId.parse(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return activity + ":" + member;
        }
    }

    private Prompt<String> words(String asked) {
        return Prompt.of(WORDS, Inputs.text(LONGEST, "flow.askorganizer.long"))
                .worded(draft -> phrases.say(draft.language(), asked,
                        activities.find(draft.need(ACTIVITY)).map(Activity::title).orElse(""), LONGEST));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.ASK_ORGANIZER, this::beginQuestion)
                .press(ANSWER, this::beginAnswer)
                .flow(question).flow(answer);
    }

    private Reply beginQuestion(Press<ActivityId> press, Session session) {
        return visibility.find(press.target(), press.chat()).map(activity -> question.begin(press.incoming(), session,
                draft -> draft.put(ACTIVITY, activity.id()))).orElseGet(() -> unknown(session));
    }

    private Reply ask(Incoming incoming, Draft draft) {
        Optional<Activity> found = visibility.find(draft.need(ACTIVITY), incoming.chat());
        if (found.isEmpty()) {
            return unknown(draft.session());
        }
        Activity activity = found.get();
        if (!questions.note(activity.id(), incoming.chat())) {
            return Reply.of(phrases.say(draft.language(), "contact.too-many", RedisQuestions.MOST_A_DAY));
        }
        String words = draft.need(WORDS);
        Asked asked = new Asked(activity.id(), incoming.chat());
        outbox.send("contact." + incoming.requestId(), activity.organizer(), language -> Reply.of(Markup.lines(
                phrases.say(language, "contact.asked", name(incoming.chat(), phrases.plain(language,
                        "volunteer.somebody")), activity.title()),
                Markup.text(words)))
                .with(Button.fitting(phrases.plain(language, "contact.button.answer"), ANSWER.with(asked)).stream()
                        .toList()));
        return Reply.of(phrases.say(draft.language(), "contact.sent")).with(new Button(
                phrases.plain(draft.language(), "volunteer.button.see", activity.title()),
                VolunteerVerbs.OPEN.with(activity.id())));
    }

    private Reply beginAnswer(Press<Asked> press, Session session) {
        return managed(press.target(), press.chat()).map(_ -> answer.begin(press.incoming(), session, draft -> {
            draft.put(ACTIVITY, press.target().activity());
            draft.put(MEMBER, press.target().member());
        })).orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    /** Only who has asked is answered, by who manages the activity. */
    private Optional<Activity> managed(Asked asked, ChatId chat) {
        return activities.find(asked.activity()).filter(activity -> managers.mayManage(chat, activity)
                && questions.has(asked.activity(), asked.member()));
    }

    private Reply answer(Incoming incoming, Draft draft) {
        ChatId member = draft.need(MEMBER);
        Optional<Activity> found = managed(new Asked(draft.need(ACTIVITY), member), incoming.chat());
        if (found.isEmpty()) {
            return Reply.of(phrases.say(draft.language(), "chat.stale-button"));
        }
        Activity activity = found.get();
        String words = draft.need(WORDS);
        outbox.send("contact." + incoming.requestId(), member, language -> Reply.of(Markup.lines(
                phrases.say(language, "contact.answered", activity.title()), Markup.text(words)))
                .with(new Button(phrases.plain(language, "volunteer.button.see", activity.title()),
                        VolunteerVerbs.OPEN.with(activity.id()))));
        return Reply.of(phrases.say(draft.language(), "contact.answer-sent",
                name(member, phrases.plain(draft.language(), "volunteer.somebody"))));
    }

    private String name(ChatId chat, String nameless) {
        return members.names(List.of(chat)).getOrDefault(chat, nameless);
    }

    private Reply unknown(Session session) {
        return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
    }
}
