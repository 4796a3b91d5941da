package org.xianfeng.broadcast.chat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Placeholder;
import org.xianfeng.broadcast.SharedFile;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;

/** Reads what organizers answer about what a broadcast says. */
@Component
final class DraftInputs {

    private static final String PHOTO = "photo.jpg";
    private static final Pattern LINK = Pattern.compile("(?s)(.*?)\\s*[,，]?\\s*(https?://\\S+)\\s*");

    private final Activities activities;
    private final TaskDirectory tasks;

    DraftInputs(Activities activities, TaskDirectory tasks) {
        this.activities = activities;
        this.tasks = tasks;
    }

    /** A text, or a photo with one below it. */
    Input<String> text() {
        return (incoming, draft) -> switch (incoming) {
            case Incoming.Text text -> Optional.of(text(text.text(), draft));
            case Incoming.Photo photo -> {
                draft.put(DraftFields.FILE, file(photo));
                yield Optional.of(photo.caption().isBlank()
                        ? Parsed.bad("broadcast.bad.photo-alone")
                        : text(photo.caption(), draft));
            }
            case Incoming.Command _,Incoming.ButtonPress _,Incoming.Document _,Incoming.Location _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                Optional.empty();
        };
    }

    Parsed<String> text(String written, Draft draft) {
        String text = written.strip();
        int longest = Content.longest(draft.has(DraftFields.FILE));
        List<String> unknown = Placeholder.unknown(text);
        if (text.isEmpty()) {
            return Parsed.bad("broadcast.bad.empty");
        }
        if (!unknown.isEmpty()) {
            return Parsed.bad("broadcast.bad.placeholder", unknown.getFirst());
        }
        int length = Placeholder.longest(text);
        return length > longest
                ? Parsed.bad("broadcast.bad.too-long", length, longest)
                : Parsed.good(text);
    }

    Input<SharedFile> file() {
        return Inputs.wanting(Wanted.Kind.FILE, (incoming, _) -> switch (incoming) {
            case Incoming.Photo photo -> Optional.of(Parsed.good(file(photo)));
            case Incoming.Document document -> Optional.of(Parsed.good(new SharedFile(document.chat(),
                    document.handle(), name(document), type(document), false)));
            case Incoming.Text _,Incoming.Command _,Incoming.ButtonPress _,Incoming.Location _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                Optional.empty();
        });
    }

    private static SharedFile file(Incoming.Photo photo) {
        return new SharedFile(photo.chat(), photo.handle(), PHOTO, "image/jpeg", true);
    }

    private static String name(Incoming.Document document) {
        String name = document.name().replaceAll("[/\\\\\"\\p{Cntrl}]", "_").strip();
        return name.isEmpty() ? "file" : Characters.shortened(name, 100);
    }

    private static String type(Incoming.Document document) {
        return document.mediaType().isEmpty() ? "application/octet-stream" : document.mediaType();
    }

    /** The number of an activity that can be signed up for. */
    Input<Integer> activity() {
        return Inputs.typed(text -> ActivityId.parse(text).flatMap(activities::find)
                .filter(activity -> activity.state() == Activity.State.OPEN)
                .map(activity -> Parsed.good(activity.id().number()))
                .orElseGet(() -> Parsed.bad("broadcast.bad.activity", text)));
    }

    /** The number of a task on the list. */
    Input<Integer> task() {
        return Inputs.typed(text -> TaskId.parse(text).flatMap(tasks::find)
                .map(task -> Parsed.good(task.id().number()))
                .orElseGet(() -> Parsed.bad("broadcast.bad.task", text)));
    }

    /** What the button says, then the address. */
    Input<CallToAction.Link> link() {
        return Inputs.typed(text -> {
            Matcher parts = LINK.matcher(text);
            if (!parts.matches() || parts.group(1).isBlank()
                    || parts.group(1).strip().length() > CallToAction.Link.LONGEST_LABEL) {
                return Parsed.bad("broadcast.bad.link", CallToAction.Link.LONGEST_LABEL);
            }
            try {
                return Parsed.good(new CallToAction.Link(parts.group(1).strip(), URI.create(parts.group(2))));
            } catch (IllegalArgumentException _) {
                return Parsed.bad("broadcast.bad.link", CallToAction.Link.LONGEST_LABEL);
            }
        });
    }

    Input<List<String>> options() {
        return Inputs.typed(text -> {
            List<String> options = Arrays.stream(text.split("[,，、;；\\n]+")).map(String::strip)
                    .filter(option -> !option.isEmpty()).distinct().toList();
            boolean fits = options.size() >= CallToAction.Choice.LEAST && options.size() <= CallToAction.Choice.MOST
                    && options.stream().allMatch(one -> Characters.count(one) <= CallToAction.Choice.LONGEST_OPTION);
            return fits
                    ? Parsed.good(options)
                    : Parsed.bad("broadcast.bad.options", CallToAction.Choice.LEAST, CallToAction.Choice.MOST,
                            CallToAction.Choice.LONGEST_OPTION);
        });
    }

    /** Not more buttons than a message takes. */
    static <T> Input<T> counted(FormField<T> field, Input<T> input) {
        return input.checked((value, draft) -> !draft.has(field)
                && DraftFields.actions(draft).size() >= CallToAction.MOST
                        ? Parsed.bad("broadcast.bad.actions", CallToAction.MOST)
                        : Parsed.good(value));
    }
}
