package org.xianfeng.broadcast.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.message.BroadcastVerbs.Part;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.task.TaskId;
import org.xianfeng.volunteer.activity.ActivityId;

/**
 * The buttons below a broadcast in a group. What is counted there is a tap; all else opens an address, mostly that of the
 * private chat, where it goes on.
 */
@Component
final class GroupButtons {

    private final ObjectProvider<DeepLink> deepLinks;
    private final Phrases phrases;

    GroupButtons(ObjectProvider<DeepLink> deepLinks, Phrases phrases) {
        this.deepLinks = deepLinks;
        this.phrases = phrases;
    }

    List<List<Button>> of(Broadcast broadcast, Locale language) {
        List<List<Button>> rows = new ArrayList<>();
        broadcast.content().actions()
                .forEach(action -> of(broadcast, action, language).forEach(button -> rows.add(List.of(button))));
        return rows;
    }

    private Stream<Button> of(Broadcast broadcast, CallToAction action, Locale language) {
        return switch (action) {
            case CallToAction.SignUp(int activity) ->
                leading("broadcast.button.signup", new ActivityId(activity).payload(), language);
            case CallToAction.OpenTask(int task) ->
                leading("broadcast.button.task", new TaskId(task).payload(), language);
            case CallToAction.Link(var label, var address) ->
                Stream.of(Button.opening("🔗 " + label, address.toString()));
            case CallToAction.Read() -> Stream.of(new Button(phrases.plain(language, "broadcast.button.read"),
                    BroadcastVerbs.READ.with(broadcast.subject())));
            case CallToAction.Choice(var options) -> IntStream.range(0, options.size()).mapToObj(
                    i -> new Button(options.get(i), BroadcastVerbs.CHOOSE.with(new Part(broadcast.subject(), i))));
            // which takes a chat of one's own: none is written for a group
            case CallToAction.Answer() -> Stream.empty();
        };
    }

    private Stream<Button> leading(String label, String payload, Locale language) {
        return deepLinks.orderedStream().flatMap(link -> link.to(payload).stream()).limit(1)
                .map(address -> Button.opening(phrases.plain(language, label), address));
    }
}
