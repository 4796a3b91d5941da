package org.xianfeng.volunteer.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.volunteer.activity.PostId;

/** Gives members their calendar: as a link to follow, which they may replace, or as a file of all or of one shift. */
@Component
final class CalendarDialog implements Dialog, AttachmentSource {

    private static final String ALL = "all";
    private static final Verb<String> RENEW = Verb.plain("calendar:renew");
    private static final Verb<String> FILE = Verb.plain("calendar:all");
    private static final Verb<PostId> OF_POST = new Verb<>("calendar:post", PostId::parse);

    private final MemberCalendar calendar;
    private final CalendarLinks links;
    private final CalendarWriter writer;
    private final PublicAddress address;
    private final Phrases phrases;

    CalendarDialog(MemberCalendar calendar, CalendarLinks links, CalendarWriter writer, PublicAddress address,
            Phrases phrases) {
        this.calendar = calendar;
        this.links = links;
        this.writer = writer;
        this.address = address;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("calendar", MenuGroup.OWN, 55), (call, session) -> link(
                        links.of(call.chat(), session.language()), session, "calendar.link"))
                .pressReplacing(RENEW, (press, session) -> link(links.renew(press.chat(), session.language()), session,
                        "calendar.renewed"))
                .press(FILE, (_, session) -> file(ALL, session))
                .press(OF_POST, (press, session) -> calendar.of(press.chat(), press.target())
                        .map(_ -> file(press.target().toString(), session))
                        .orElseGet(() -> Reply.of(phrases.say(session, "calendar.none"))));
    }

    private Reply link(String secret, Session session, String headline) {
        Markup where = address.of(CalendarPage.path(secret)).map(url -> Markup.lines(Markup.link(url), Markup.EMPTY,
                phrases.say(session, "calendar.how", Markup.link(url.replaceFirst("^https?:", "webcal:")))))
                .orElseGet(() -> phrases.say(session, "calendar.no-address"));
        return Reply.of(Markup.lines(phrases.say(session, headline), Markup.EMPTY, where))
                .with(address.of(CalendarPage.path(secret)).map(url -> Button.opening(
                        phrases.plain(session, "calendar.button.open"), url)).stream().toList())
                .with(new Button(phrases.plain(session, "calendar.button.file"), FILE.action()))
                .with(new Button(phrases.plain(session, "calendar.button.renew"), RENEW.action()));
    }

    private Reply file(String what, Session session) {
        return Reply.of(phrases.say(session, "calendar.file")).attaching(new Attachment.Document(
                phrases.plain(session, "calendar.name") + ".ics", CalendarWriter.MEDIA_TYPE,
                new Attachment.Origin(name(), what + " " + session.language().toLanguageTag())));
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] parts = argument.split(" ", 2);
        List<CalendarEntry> entries = parts[0].equals(ALL)
                ? calendar.of(reader)
                : PostId.parse(parts[0]).flatMap(post -> calendar.of(reader, post)).stream().toList();
        target.write(writer.write(entries, Locale.forLanguageTag(parts[1])).getBytes(StandardCharsets.UTF_8));
        return parts[0].equals(ALL) || !entries.isEmpty();
    }
}
