package org.xianfeng.volunteer.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.volunteer.activity.PostId;

/** Gives members their calendar: as a link to follow, which they may replace, or as a file of all or of one shift. */
@Component
@Order(230)
final class CalendarDialog implements TakingDialog, AttachmentSource {

    private static final Pattern PRESSED = Pattern.compile("calendar:(renew|all|post)(?::([0-9.]{1,20}))?");
    private static final String ALL = "all";

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
    public List<Command> commands() {
        return List.of(new Command("calendar", Role.MEMBER, 55));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Command call
                ? call.name().equals("calendar")
                : incoming instanceof Incoming.ButtonPress press && PRESSED.matcher(press.action()).matches();
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(incoming instanceof Incoming.ButtonPress press
                ? pressed(press, session)
                : link(links.of(incoming.chat(), session.language()), session, "calendar.link"));
    }

    private Reply pressed(Incoming.ButtonPress press, Session session) {
        Matcher parts = PRESSED.matcher(press.action());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no button of a calendar: " + press.action());
        }
        return switch (parts.group(1)) {
            case "renew" ->
                link(links.renew(press.chat(), session.language()), session, "calendar.renewed").replacing();
            case ALL -> file(ALL, session);
            default -> Optional.ofNullable(parts.group(2)).flatMap(PostId::parse)
                    .filter(post -> calendar.of(press.chat(), post).isPresent())
                    .map(post -> file(post.toString(), session))
                    .orElseGet(() -> Reply.of(phrases.say(session, "calendar.none")));
        };
    }

    private Reply link(String secret, Session session, String headline) {
        Markup where = address.of(CalendarPage.path(secret)).map(url -> Markup.lines(Markup.link(url), Markup.EMPTY,
                phrases.say(session, "calendar.how", url.replaceFirst("^https?:", "webcal:"))))
                .orElseGet(() -> phrases.say(session, "calendar.no-address"));
        return Reply.of(Markup.lines(phrases.say(session, headline), Markup.EMPTY, where))
                .with(new Button(phrases.plain(session, "calendar.button.file"), "calendar:all"))
                .with(new Button(phrases.plain(session, "calendar.button.renew"), "calendar:renew"));
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
