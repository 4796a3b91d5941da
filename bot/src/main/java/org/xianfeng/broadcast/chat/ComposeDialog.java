package org.xianfeng.broadcast.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.Templates;
import org.xianfeng.broadcast.audience.AudienceRules;
import org.xianfeng.broadcast.message.AudiencePhrases;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.chat.ChatId;
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
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Visibility;

/** Guides an organizer to a broadcast: what it says, about what, to whom; from the preview, its buttons and its file. */
@Component
final class ComposeDialog implements Dialog {

    private final Broadcasts broadcasts;
    private final Templates templates;
    private final ManagedBroadcasts managed;
    private final AudienceInputs audiences;
    private final AudiencePhrases audiencePhrases;
    private final AudienceRules rules;
    private final DraftInputs inputs;
    private final Activities activities;
    private final TaskDirectory tasks;
    private final Visibility visibility;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Form form;

    ComposeDialog(Broadcasts broadcasts, Templates templates, ManagedBroadcasts managed, AudienceInputs audiences,
            AudiencePhrases audiencePhrases, AudienceRules rules, DraftInputs inputs, Activities activities,
            TaskDirectory tasks, Visibility visibility, MomentPhrases moments, Forms forms, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.templates = templates;
        this.managed = managed;
        this.audiences = audiences;
        this.audiencePhrases = audiencePhrases;
        this.rules = rules;
        this.inputs = inputs;
        this.activities = activities;
        this.tasks = tasks;
        this.visibility = visibility;
        this.moments = moments;
        this.phrases = phrases;
        this.form = forms.of(spec());
    }

    private FlowSpec spec() {
        return FlowSpec.named("broadcast").needs(Permission.BROADCAST)
                .ask(Prompt.of(DraftFields.TEXT, inputs.text())
                        .worded(draft -> phrases.say(draft.language(), "flow.broadcast.text", Content.longest(false))))
                .ask(Prompt.choosing(DraftFields.KIND, "broadcast.bad.choose", this::kinds)
                        .shownAs((kind, draft) -> kind(kind, draft.language())))
                .ask(Prompt.choosing(DraftFields.TO, "broadcast.bad.choose", audiences::choices)
                        .shownAs((choice, draft) -> phrases.plain(draft.language(), "broadcast.to." + choice))
                        .clearing(DraftFields.WHICH, DraftFields.STANDING))
                .ask(Prompt.of(DraftFields.WHICH, audiences.which())
                        .when(draft -> draft.get(DraftFields.TO).filter(AudienceChoice::asksWhich).isPresent())
                        .choices(audiences::which)
                        .worded(draft -> phrases.say(draft.language(),
                                "flow.broadcast.which." + draft.need(DraftFields.TO))))
                .ask(Prompt.choosing(DraftFields.STANDING, "broadcast.bad.choose", this::standings)
                        .when(draft -> draft.get(DraftFields.TO).filter(AudienceChoice.ACTIVITY::equals).isPresent())
                        .shownAs((standing, draft) -> standing(standing, draft.language())))
                .extra(Prompt.of(DraftFields.READ, DraftInputs.counted(DraftFields.READ, yes())).choices(this::yes))
                .extra(Prompt.of(DraftFields.ANSWER, DraftInputs.counted(DraftFields.ANSWER, yes()))
                        .choices(this::yes))
                .extra(Prompt.of(DraftFields.OPTIONS, DraftInputs.counted(DraftFields.OPTIONS, inputs.options()))
                        .shownAs((options, _) -> String.join("、", options)))
                .extra(Prompt.of(DraftFields.SIGN_UP, DraftInputs.counted(DraftFields.SIGN_UP, inputs.activity())))
                .extra(Prompt.of(DraftFields.TASK, DraftInputs.counted(DraftFields.TASK, inputs.task())))
                .extra(Prompt.of(DraftFields.LINK, DraftInputs.counted(DraftFields.LINK, inputs.link()))
                        .shownAs((link, _) -> link.label() + " " + link.address()))
                .extra(Prompt.of(DraftFields.FILE, inputs.file()).shownAs((file, _) -> file.name()))
                .shortcut(DraftFields.READ).shortcut(DraftFields.OPTIONS)
                .preview((_, draft) -> facts(draft)).finish("keep", this::keep);
    }

    /** To be chosen by its button, or by typing what that says. */
    private static Input<Boolean> yes() {
        return Inputs.typed(text -> text.matches("要|是|yes")
                ? Parsed.good(true)
                : Parsed.bad("broadcast.bad.choose"));
    }

    private List<Prompt.Choice<Boolean>> yes(Draft draft) {
        return List.of(new Prompt.Choice<>(phrases.plain(draft.language(), "broadcast.yes"), true));
    }

    private List<Prompt.Choice<Kind>> kinds(Draft draft) {
        return List.of(Kind.values()).stream()
                .map(kind -> new Prompt.Choice<>(kind(kind, draft.language()), kind)).toList();
    }

    private String kind(Kind kind, Locale language) {
        return phrases.plain(language, "broadcast.kind." + kind);
    }

    private List<Prompt.Choice<Standing>> standings(Draft draft) {
        return List.of(Standing.values()).stream()
                .map(standing -> new Prompt.Choice<>(standing(standing, draft.language()), standing)).toList();
    }

    private String standing(Standing standing, Locale language) {
        return phrases.plain(language, "broadcast.standing." + standing);
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("broadcast", MenuGroup.MANAGE, 140).from(Permission.BROADCAST), this::begin)
                .press(BroadcastVerbs.EDIT, this::edit)
                .pressIfThere(BroadcastVerbs.FROM_TEMPLATE, (press, session) -> templates.find(press.target())
                        .map(content -> form.begin(press.incoming(), session, draft -> {
                            draft.put(DraftFields.AUTHOR, press.chat());
                            DraftFields.put(content, draft);
                        })))
                .press(BroadcastVerbs.NEW, (press, session) -> begin(press.incoming(), session))
                .pressIfThere(BroadcastVerbs.OF_ACTIVITY,
                        (press, session) -> visibility.find(press.target(), press.chat())
                                .map(activity -> ofActivity(press, activity, session)))
                .pressIfThere(BroadcastVerbs.OF_ACTIVITY_IN_GROUP,
                        (press, session) -> visibility.find(press.target(), press.chat())
                                .map(activity -> ofActivityInGroup(press, activity, session)))
                .pressIfThere(BroadcastVerbs.OF_TASK, (press, session) -> tasks.find(press.target())
                        .map(task -> ofTask(press, task, session)))
                .flow(form);
    }

    private Reply begin(Incoming incoming, Session session) {
        return form.begin(incoming, session, draft -> draft.put(DraftFields.AUTHOR, incoming.chat()));
    }

    /** A draft as it stands, to be changed. */
    private Reply edit(Press<BroadcastId> press, Session session) {
        return managed.about(press, session, broadcast -> broadcast.state() == Broadcast.State.DRAFT
                ? form.beginAtPreview(press.incoming(), session, draft -> DraftFields.put(broadcast, draft))
                : Reply.of(phrases.say(session, "broadcast.refused.WRONG_STATE")));
    }

    /** All is filled in; the text is offered. */
    private Reply ofActivity(Press<ActivityId> press, Activity activity, Session session) {
        return form.beginAt(DraftFields.TEXT, press.incoming(), session, Markup.EMPTY, draft -> {
            invite(press.chat(), activity, draft);
            draft.put(DraftFields.TO, AudienceChoice.ACTIVITY);
            draft.put(DraftFields.WHICH, activity.id().toString());
            draft.put(DraftFields.STANDING, Standing.NOT_SIGNED_UP);
        });
    }

    /** All is filled in but into which group. */
    private Reply ofActivityInGroup(Press<ActivityId> press, Activity activity, Session session) {
        return form.beginAt(DraftFields.WHICH, press.incoming(), session, Markup.EMPTY, draft -> {
            invite(press.chat(), activity, draft);
            draft.put(DraftFields.TO, AudienceChoice.GROUP);
        });
    }

    private void invite(ChatId author, Activity activity, Draft draft) {
        draft.put(DraftFields.AUTHOR, author);
        draft.put(DraftFields.TEXT, phrases.plain(draft.language(), "broadcast.prefilled.activity", activity.title(),
                moments.period(draft.language(), activity.start(), activity.end()), activity.place()));
        draft.put(DraftFields.KIND, Kind.ACTIVITY);
        draft.put(DraftFields.SIGN_UP, activity.id().number());
    }

    private Reply ofTask(Press<TaskId> press, Task task, Session session) {
        String text = phrases.plain(session, "broadcast.prefilled.task", task.details().title(),
                moments.day(session.language(), task.details().deadline()));
        return form.beginAt(DraftFields.TEXT, press.incoming(), session, Markup.EMPTY, draft -> {
            draft.put(DraftFields.AUTHOR, press.chat());
            draft.put(DraftFields.TEXT, text);
            draft.put(DraftFields.KIND, Kind.NOTICE);
            draft.put(DraftFields.TO, AudienceChoice.TASK);
            draft.put(DraftFields.WHICH, task.id().toString());
            draft.put(DraftFields.TASK, task.id().number());
            draft.put(DraftFields.READ, true);
        });
    }

    private Markup facts(Draft draft) {
        Content content = DraftFields.content(draft);
        List<Markup> lines = new ArrayList<>(List.of(Markup.text(content.text()), Markup.EMPTY));
        lines.add(phrases.say(draft.language(), "broadcast.length", content.length(),
                Content.longest(content.file() != null)));
        content.attached().ifPresent(file -> lines
                .add(phrases.say(draft.language(), "broadcast.has-file", file.name())));
        content.actions().forEach(action -> lines.add(phrases.say(draft.language(), "broadcast.has-button",
                label(action, draft.language()))));
        lines.add(phrases.say(draft.language(), "broadcast.about", kind(content.kind(), draft.language())));
        lines.add(phrases.say(draft.language(), "broadcast.to",
                audiencePhrases.of(audience(draft), draft.language())));
        return Markup.lines(lines);
    }

    private String label(CallToAction action, Locale language) {
        return switch (action) {
            case CallToAction.SignUp(int activity) -> phrases.plain(language, "broadcast.button.signup") + " "
                    + activities.find(new ActivityId(activity)).map(Activity::title).orElse("");
            case CallToAction.OpenTask(int task) -> phrases.plain(language, "broadcast.button.task") + " " + task;
            case CallToAction.Link(var label, var address) -> "🔗 " + label + " " + address;
            case CallToAction.Read() -> phrases.plain(language, "broadcast.button.read");
            case CallToAction.Answer() -> phrases.plain(language, "broadcast.button.answer");
            case CallToAction.Choice(var options) -> String.join(" / ", options);
        };
    }

    private Audience audience(Draft draft) {
        return audiences.audience(draft);
    }

    private Ending keep(Incoming incoming, Draft draft) {
        Content content = DraftFields.content(draft);
        int longest = Content.longest(content.file() != null);
        if (content.length() > longest) {
            return again(DraftFields.TEXT, draft, "broadcast.bad.too-long", content.length(), longest);
        }
        Audience audience = audience(draft);
        if (!rules.mayReach(draft.need(DraftFields.AUTHOR), audience)) {
            return again(DraftFields.TO, draft, "broadcast.bad.not-yours");
        }
        if (audience instanceof Audience.OfGroup && content.action(CallToAction.Answer.class).isPresent()) {
            return again(DraftFields.TO, draft, "broadcast.bad.answer-in-group");
        }
        Optional<BroadcastId> before = draft.get(DraftFields.BROADCAST);
        return Ending.done(before.map(id -> managed.about(id, incoming.chat(), draft.session(), _ -> managed
                .take(incoming, id, draft.language(), new Step.Rewrite(content, audience))))
                .orElseGet(() -> managed.card(
                        broadcasts.create(incoming.requestId(), incoming.chat(), content, audience, null),
                        incoming.chat(), draft.language(), phrases.say(draft.language(), "broadcast.kept"))));
    }

    private Ending again(FormField<?> field, Draft draft, String phrase, Object... arguments) {
        return Ending.again(field, phrases.say(draft.language(), phrase, arguments));
    }
}
