package org.xianfeng.volunteer.poster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Visibility;

/** Sends the poster of an activity into the chat, to be passed on or printed. */
@Component
final class PosterDialog implements Dialog, AttachmentSource {

    static final Verb<ActivityId> SHOW = new Verb<>("poster:show", ActivityId::parse);

    private final Visibility visibility;
    private final Posters posters;
    private final Phrases phrases;

    PosterDialog(Visibility visibility, Posters posters, Phrases phrases) {
        this.visibility = visibility;
        this.posters = posters;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of().pressIfThere(SHOW, this::show);
    }

    private Optional<Reply> show(Press<ActivityId> press, Session session) {
        return visibility.find(press.target(), press.chat()).map(activity -> Reply
                .of(phrases.say(session, "poster.sent", activity.title()))
                .attaching(new Attachment.Picture(phrases.plain(session, "poster.file") + ".png", "image/png",
                        new Attachment.Origin(name(), press.target() + " " + session.language().toLanguageTag()))));
    }

    @Override
    public String name() {
        return "poster";
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] parts = argument.split(" ", 2);
        Optional<Activity> activity = ActivityId.parse(parts[0]).flatMap(id -> visibility.find(id, reader));
        if (activity.isEmpty()) {
            return false;
        }
        target.write(posters.of(activity.get(), Locale.forLanguageTag(parts[1])));
        return true;
    }
}
