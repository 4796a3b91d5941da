package org.xianfeng.permission;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.NoSuchMessageException;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Flow;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.permission.Matrix.Outcome;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.AnActivity;

/** All that can be called, pressed or sent in the chat, and somebody of a role who tries it. */
final class ChatDoors {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    /** As buttons name an activity, a shift, a post, a member of one. */
    private static final List<String> FORMS = List.of("%d", "%d.1", "%d.1.0", "%d.1.1", "%d:1", "%d.1:1",
            "%d.1.0:web:x", "%d:web:x");

    private final RunningService service;
    private final List<Routes> routes;
    private final List<String> refusals;
    private int groups = 1_000;

    ChatDoors(RunningService service, List<Dialog> dialogs) {
        this.service = service;
        this.routes = dialogs.stream().map(Dialog::routes).toList();
        Phrases phrases = service.bean(Phrases.class);
        this.refusals = Stream.concat(Arrays.stream(Permission.values()).map(one -> "chat.not-allowed." + one),
                Stream.of("documents.not-allowed")).flatMap(key -> phrase(phrases, key).stream()).toList();
    }

    /** What nothing in the chat takes has none. */
    private static Optional<String> phrase(Phrases phrases, String key) {
        try {
            return Optional.of(phrases.plain(LANGUAGE, key));
        } catch (NoSuchMessageException _) {
            return Optional.empty();
        }
    }

    <T> List<T> all(Function<Routes, List<T>> of) {
        return routes.stream().flatMap(one -> of.apply(one).stream()).toList();
    }

    private boolean isRefusal(String answer) {
        return refusals.stream().anyMatch(answer::startsWith);
    }

    private Talk somebody(Role role) {
        ChatId chat = new ChatId("web", UUID.randomUUID().toString());
        service.bean(Members.class).assign(chat, role);
        return new Talk(chat, service.bean(Conversation.class));
    }

    Outcome types(Role role, String text) {
        return outcome(isRefusal(somebody(role).sends(text)));
    }

    Outcome sends(Role role, Function<Origin, Incoming> message) {
        return outcome(isRefusal(somebody(role).sends(message)));
    }

    /** Presses it without a target, then with an activity of somebody else, then with one of their own. */
    Outcome presses(Role role, String verb) {
        if (isRefusal(somebody(role).pressesAction(verb))) {
            return Outcome.REFUSED;
        }
        if (!isRefused(role, verb, new ChatId("web", "somebody-else"))) {
            return Outcome.LET;
        }
        Talk owner = somebody(role);
        return isRefused(owner, verb, activity(owner.chat())) ? Outcome.REFUSED : Outcome.OWN;
    }

    private boolean isRefused(Role role, String verb, ChatId organizer) {
        return isRefused(somebody(role), verb, activity(organizer));
    }

    private boolean isRefused(Talk talk, String verb, int activity) {
        return FORMS.stream().map(form -> verb + ":" + form.replace("%d", Integer.toString(activity)))
                .anyMatch(action -> isRefusal(talk.pressesAction(action)));
    }

    private int activity(ChatId organizer) {
        Activities activities = service.bean(Activities.class);
        int number = activities.nextId().number();
        activities.add(AnActivity.numbered(number, Instant.now()).organizedBy(organizer).build());
        return number;
    }

    /** Whether the form that somebody is in goes on when they answer. */
    Outcome answers(Role role, Flow flow) {
        Session session = Session.fresh(LANGUAGE);
        session.enter(flow.name());
        ChatId chat = somebody(role).chat();
        String answer = said(service.bean(Conversation.class).answer(new Incoming.Text(origin(chat), "好"), session));
        return outcome(isRefusal(answer));
    }

    Outcome calls(Role role, String command) {
        ChatId group = new ChatId("telegram", "-" + ++groups);
        ChatId by = somebody(role).chat();
        String answer = said(service.bean(Conversation.class).answer(
                new InGroup.Called(origin(group), by, "群", command, true, null), Session.fresh(LANGUAGE)));
        return outcome(isRefusal(answer));
    }

    private static Origin origin(ChatId chat) {
        return new Origin(UUID.randomUUID().toString(), chat, "", "", Instant.now());
    }

    private static String said(List<Reply> replies) {
        return replies.stream().map(reply -> reply.text().plain()).collect(Collectors.joining("\n"));
    }

    private static Outcome outcome(boolean refused) {
        return refused ? Outcome.REFUSED : Outcome.LET;
    }
}
