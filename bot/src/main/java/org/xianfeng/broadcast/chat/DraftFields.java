package org.xianfeng.broadcast.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Audience.Standing;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.SharedFile;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import tools.jackson.databind.json.JsonMapper;

/** What is asked for a broadcast, and what the answers add up to. */
final class DraftFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The draft that is written anew, if it is one. */
    static final FormField<BroadcastId> BROADCAST = FormField.of("broadcast", BroadcastId::parse);
    static final FormField<ChatId> AUTHOR = FormField.of("author", ChatId::read);
    static final FormField<String> TEXT = FormField.text("text");
    static final FormField<SharedFile> FILE = new FormField<>("file", JSON::writeValueAsString,
            written -> JSON.readValue(written, SharedFile.class));
    static final FormField<Kind> KIND = FormField.choice("kind", Kind.class);
    static final FormField<AudienceChoice> TO = FormField.choice("to", AudienceChoice.class);
    /** A name, a number, or people one a line. */
    static final FormField<String> WHICH = FormField.text("which");
    static final FormField<Standing> STANDING = FormField.choice("standing", Standing.class);
    static final FormField<Integer> SIGN_UP = FormField.number("signup");
    static final FormField<Integer> TASK = FormField.number("task");
    static final FormField<CallToAction.Link> LINK = new FormField<>("link",
            link -> link.address() + " " + link.label(),
            DraftFields::link);
    static final FormField<Boolean> READ = new FormField<>("read", Object::toString, Boolean::valueOf);
    static final FormField<Boolean> ANSWER = new FormField<>("answer", Object::toString, Boolean::valueOf);
    static final FormField<List<String>> OPTIONS = FormField.texts("options");

    private DraftFields() {}

    private static CallToAction.Link link(String written) {
        String[] parts = written.split(" ", 2);
        return new CallToAction.Link(parts[1], URI.create(parts[0]));
    }

    static List<CallToAction> actions(Draft draft) {
        List<CallToAction> actions = new ArrayList<>();
        draft.get(SIGN_UP).map(CallToAction.SignUp::new).ifPresent(actions::add);
        draft.get(TASK).map(CallToAction.OpenTask::new).ifPresent(actions::add);
        draft.get(LINK).ifPresent(actions::add);
        draft.get(OPTIONS).map(CallToAction.Choice::new).ifPresent(actions::add);
        draft.get(READ).filter(Boolean::booleanValue).map(_ -> new CallToAction.Read()).ifPresent(actions::add);
        draft.get(ANSWER).filter(Boolean::booleanValue).map(_ -> new CallToAction.Answer()).ifPresent(actions::add);
        return actions;
    }

    /** Of a draft with at most {@link CallToAction#MOST} actions. */
    static Content content(Draft draft) {
        return new Content(draft.need(KIND), draft.need(TEXT), draft.get(FILE).orElse(null), actions(draft));
    }

    /** Puts in what a draft says and to whom it goes; the opposite of {@link #content} and {@link #audience}. */
    static void put(Broadcast broadcast, Draft draft) {
        draft.put(BROADCAST, broadcast.id());
        draft.put(AUTHOR, broadcast.author());
        put(broadcast.content(), draft);
        put(broadcast.audience(), draft);
    }

    static void put(Content content, Draft draft) {
        draft.put(KIND, content.kind());
        draft.put(TEXT, content.text());
        content.attached().ifPresent(file -> draft.put(FILE, file));
        content.actions().forEach(action -> put(action, draft));
    }

    private static void put(CallToAction action, Draft draft) {
        switch (action) {
            case CallToAction.SignUp(int activity) -> draft.put(SIGN_UP, activity);
            case CallToAction.OpenTask(int task) -> draft.put(TASK, task);
            case CallToAction.Link link -> draft.put(LINK, link);
            case CallToAction.Choice(var options) -> draft.put(OPTIONS, options);
            case CallToAction.Read() -> draft.put(READ, true);
            case CallToAction.Answer() -> draft.put(ANSWER, true);
        }
    }

    private static void put(Audience audience, Draft draft) {
        switch (audience) {
            case Audience.All() -> draft.put(TO, AudienceChoice.ALL);
            case Audience.Having(var attribute, var name) -> put(AudienceChoice.of(attribute), name, draft);
            case Audience.Below _ -> draft.put(TO, AudienceChoice.OWN_UNIT);
            case Audience.InRole _ -> draft.put(TO, AudienceChoice.ORGANIZERS);
            case Audience.OfActivity(int activity, var standing) -> {
                put(AudienceChoice.ACTIVITY, Integer.toString(activity), draft);
                draft.put(STANDING, standing);
            }
            case Audience.OfTask(int task) -> put(AudienceChoice.TASK, Integer.toString(task), draft);
            case Audience.NotRead(var earlier) -> put(AudienceChoice.UNREAD, earlier.toString(), draft);
            case Audience.OfGroup(var group) -> put(AudienceChoice.GROUP, group.toString(), draft);
            case Audience.Listed(var chats) -> put(AudienceChoice.LIST,
                    chats.stream().map(ChatId::toString).collect(Collectors.joining("\n")), draft);
        }
    }

    private static void put(AudienceChoice to, String which, Draft draft) {
        draft.put(TO, to);
        draft.put(WHICH, which);
    }

    /** As far as it does not depend on who the author is. */
    static Audience audience(Draft draft) {
        AudienceChoice choice = draft.need(TO);
        return switch (choice) {
            case ALL -> new Audience.All();
            case BRANCH, GRID, SKILL -> new Audience.Having(choice.attribute().orElseThrow(), draft.need(WHICH));
            case ORGANIZERS -> new Audience.InRole(Role.ORGANIZER);
            case ACTIVITY -> new Audience.OfActivity(number(draft), draft.need(STANDING));
            case UNREAD -> new Audience.NotRead(new BroadcastId(number(draft)));
            case LIST -> new Audience.Listed(draft.need(WHICH).lines().map(ChatId::parse).toList());
            case GROUP -> new Audience.OfGroup(ChatId.parse(draft.need(WHICH)));
            case TASK -> new Audience.OfTask(number(draft));
            case OWN_BRANCH, OWN_UNIT ->
                throw new IllegalArgumentException("the author's own is not in the draft: " + choice);
        };
    }

    private static int number(Draft draft) {
        return Integer.parseInt(draft.need(WHICH));
    }
}
