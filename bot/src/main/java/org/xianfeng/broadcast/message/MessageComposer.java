package org.xianfeng.broadcast.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Placeholder;
import org.xianfeng.broadcast.message.BroadcastVerbs.Part;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profiles;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.chat.TaskCards;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/**
 * Makes the message of a broadcast as one reader gets it: the same, and in the same language, for the preview, the
 * sending and the correction.
 */
@Component
public final class MessageComposer {

    /** Nobody who sends to many knows what language each of them prefers. */
    private static final Locale LANGUAGE = Phrases.LANGUAGES.getFirst();

    private final Members members;
    private final Profiles profiles;
    private final BroadcastFiles files;
    private final GroupButtons groupButtons;
    private final Phrases phrases;

    MessageComposer(Members members, Profiles profiles, BroadcastFiles files, GroupButtons groupButtons,
            Phrases phrases) {
        this.members = members;
        this.profiles = profiles;
        this.files = files;
        this.groupButtons = groupButtons;
        this.phrases = phrases;
    }

    /** As it is sent. */
    public Reply message(Broadcast broadcast, ChatId reader) {
        return message(broadcast, reader, Markup.EMPTY);
    }

    /** With a line below that says what its reader has done with it. */
    public Reply message(Broadcast broadcast, ChatId reader, Markup done) {
        Content content = broadcast.content();
        boolean inGroup = broadcast.audience() instanceof Audience.OfGroup;
        Markup text = Markup.text(inGroup ? fillForAll(content.text()) : fill(content.text(), reader));
        Markup whole = broadcast.of() == null ? text : phrases.say(LANGUAGE, "broadcast.reminder").above(text);
        Reply reply = Reply.of(done.html().isEmpty() ? whole : whole.above(done));
        for (List<Button> row : inGroup ? groupButtons.of(broadcast, LANGUAGE) : buttons(broadcast)) {
            reply = reply.with(row);
        }
        return content.attached().map(file -> files.attachment(broadcast.id(), file)).map(reply::attaching)
                .orElse(reply);
    }

    private String fill(String text, ChatId reader) {
        String name = Optional.ofNullable(members.names(List.of(reader)).get(reader))
                .orElseGet(() -> phrases.plain(LANGUAGE, "broadcast.comrade"));
        String branch = profiles.of(reader).branch()
                .orElseGet(() -> phrases.plain(LANGUAGE, "broadcast.your-branch"));
        return Placeholder.fill(text, Map.of(Placeholder.NAME, name, Placeholder.BRANCH, branch));
    }

    /** In a group nothing is said that is somebody's own. */
    private String fillForAll(String text) {
        return Placeholder.fill(text, Map.of(Placeholder.NAME, phrases.plain(LANGUAGE, "broadcast.comrades"),
                Placeholder.BRANCH, phrases.plain(LANGUAGE, "broadcast.your-branch")));
    }

    private List<List<Button>> buttons(Broadcast broadcast) {
        List<List<Button>> rows = new ArrayList<>();
        List<CallToAction> actions = broadcast.content().actions();
        for (int i = 0; i < actions.size(); i++) {
            rows.addAll(rows(broadcast.subject(), actions.get(i), i));
        }
        String kind = phrases.plain(LANGUAGE, "broadcast.kind." + broadcast.content().kind());
        rows.add(List.of(new Button(phrases.plain(LANGUAGE, "broadcast.button.unsubscribe", kind),
                BroadcastVerbs.UNSUBSCRIBE.with(broadcast.content().kind()))));
        return rows;
    }

    private List<List<Button>> rows(BroadcastId id, CallToAction action, int number) {
        return switch (action) {
            case CallToAction.SignUp(int activity) -> List.of(List.of(new Button(
                    phrases.plain(LANGUAGE, "broadcast.button.signup"),
                    VolunteerVerbs.OPEN.with(new ActivityId(activity)))));
            case CallToAction.OpenTask(int task) -> List.of(List.of(new Button(
                    phrases.plain(LANGUAGE, "broadcast.button.task"), TaskCards.open(new TaskId(task)))));
            case CallToAction.Link(var label, _) -> List.of(List.of(new Button("🔗 " + label,
                    BroadcastVerbs.LINK.with(new Part(id, number)))));
            case CallToAction.Read() -> List.of(List.of(new Button(phrases.plain(LANGUAGE, "broadcast.button.read"),
                    BroadcastVerbs.READ.with(id))));
            case CallToAction.Answer() -> List.of(List.of(new Button(
                    phrases.plain(LANGUAGE, "broadcast.button.answer"), BroadcastVerbs.ANSWER.with(id))));
            case CallToAction.Choice(var options) -> IntStream.range(0, options.size())
                    .mapToObj(i -> List.of(new Button(options.get(i), BroadcastVerbs.CHOOSE.with(new Part(id, i)))))
                    .toList();
        };
    }
}
