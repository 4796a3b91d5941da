package org.xianfeng.volunteer.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
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
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.hours.ServiceRecord;

/** Issues certificates to members: of a year, of any time, or of one activity. */
@Component
@Order(187)
final class CertificateDialog implements TakingDialog {

    private static final int MOST_YEARS = 5;
    private static final Pattern YEAR = Pattern.compile("(?:certificate:year:)?(20[0-9]{2})");
    private static final Pattern ACTIVITY = Pattern.compile("(?:certificate:activity:|#)([0-9]{1,9})");
    private static final Pattern PERIOD = Pattern.compile("(\\S+?)\\s*(?:~|～|到|至|\\s)\\s*(\\S+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter
            .ofPattern("uuuu[-][/][.][年]M[-][/][.][月]d[日]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final CertificateService certificateService;
    private final ServiceRecord record;
    private final Activities activities;
    private final Members members;
    private final NameRequest nameRequest;
    private final CertificateSettings settings;
    private final CheckCodes codes;
    private final PublicAddress address;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    CertificateDialog(CertificateService certificateService, ServiceRecord record, Activities activities,
            Members members,
            NameRequest nameRequest, CertificateSettings settings, CheckCodes codes, PublicAddress address,
            Phrases phrases, Clock clock, ZoneId zone) {
        this.certificateService = certificateService;
        this.record = record;
        this.activities = activities;
        this.members = members;
        this.nameRequest = nameRequest;
        this.settings = settings;
        this.codes = codes;
        this.address = address;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("certificate", Role.MEMBER, 58));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("certificate");
            case Incoming.ButtonPress press -> press.action().startsWith("certificate:");
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (settings.issuer().isBlank()) {
            return List.of(say(session, "certificate.no-issuer"));
        }
        String wanted = incoming instanceof Incoming.Command call
                ? call.arguments()
                : ((Incoming.ButtonPress) incoming).action();
        if (wanted.isEmpty()) {
            return List.of(offer(incoming.chat(), session));
        }
        Optional<Reply> nameless = nameRequest.to(incoming.chat(), session);
        return List.of(nameless.orElseGet(() -> subject(wanted).map(subject -> issue(incoming.chat(), subject, session))
                .orElseGet(() -> say(session, "certificate.usage"))));
    }

    private Reply offer(ChatId member, Session session) {
        List<Button> years = record.years(member).stream().limit(MOST_YEARS)
                .map(year -> new Button(phrases.plain(session, "certificate.button.year", year.toString()),
                        "certificate:year:" + year))
                .toList();
        return years.isEmpty()
                ? say(session, "certificate.nothing")
                : say(session, "certificate.offer").with(years);
    }

    private Optional<CertificateSubject> subject(String wanted) {
        Matcher year = YEAR.matcher(wanted);
        if (year.matches()) {
            return period(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1),
                    LocalDate.of(Integer.parseInt(year.group(1)), 12, 31));
        }
        Matcher activity = ACTIVITY.matcher(wanted);
        if (activity.matches()) {
            return ActivityId.parse(activity.group(1)).flatMap(activities::find).map(this::one);
        }
        Matcher period = PERIOD.matcher(wanted);
        return period.matches()
                ? day(period.group(1)).flatMap(first -> day(period.group(2)).flatMap(last -> period(first, last)))
                : Optional.empty();
    }

    /** What is yet to come is not certified. */
    private Optional<CertificateSubject> period(LocalDate first, LocalDate last) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate end = last.isAfter(today) ? today : last;
        return end.isBefore(first) ? Optional.empty() : Optional.of(new CertificateSubject.Period(first, end));
    }

    private CertificateSubject one(Activity activity) {
        return new CertificateSubject.One(activity.id(), activity.title(), LocalDate.ofInstant(activity.start(), zone),
                LocalDate.ofInstant(activity.end(), zone));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DAY));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Reply issue(ChatId member, CertificateSubject subject, Session session) {
        String name = members.names(List.of(member)).getOrDefault(member, "");
        return certificateService.issue(member, name, subject).map(certificate -> deliver(certificate, session))
                .orElseGet(() -> say(session, "certificate.nothing"));
    }

    private Reply deliver(Certificate certificate, Session session) {
        String code = codes.of(certificate);
        Markup link = address.of(VerifyPage.path(certificate.number(), code)).map(Markup::link).orElse(Markup.EMPTY);
        return Reply.of(phrases.say(session, "certificate.issued", certificate.number(), code,
                certificate.hours(), link))
                .attaching(new Attachment.Document(
                        phrases.plain(Locale.SIMPLIFIED_CHINESE, "certificate.title") + certificate.number() + ".pdf",
                        "application/pdf", new Attachment.Origin(CertificateFile.NAME, certificate.number())));
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
