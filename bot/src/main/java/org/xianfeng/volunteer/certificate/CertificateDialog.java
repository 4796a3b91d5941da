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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
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
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.hours.ServiceRecord;

/** Issues certificates to members: of a year, of any time, or of one activity. */
@Component
final class CertificateDialog implements Dialog {

    private static final int MOST_YEARS = 5;
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern ACTIVITY = Pattern.compile("#([0-9]{1,9})");
    private static final Pattern PERIOD = Pattern.compile("(\\S+?)\\s*(?:~|～|到|至|\\s)\\s*(\\S+)");
    private static final Verb<Integer> OF_YEAR = new Verb<>("certificate:year",
            written -> Optional.of(written).filter(YEAR.asMatchPredicate()).map(Integer::valueOf));
    private static final Verb<ActivityId> OF_ACTIVITY = new Verb<>("certificate:activity", ActivityId::parse);
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
    public Routes routes() {
        return Routes.of()
                .command(Command.of("certificate", MenuGroup.OWN, 58),
                        (call, session) -> call.arguments().isEmpty()
                                ? offer(call.chat(), session)
                                : issue(call.chat(), session, () -> subject(call.arguments())))
                .press(OF_YEAR, (press, session) -> issue(press.chat(), session, () -> year(press.target())))
                .press(OF_ACTIVITY, (press, session) -> issue(press.chat(), session, () -> one(press.target())));
    }

    private Reply offer(ChatId member, Session session) {
        if (settings.issuer().isBlank()) {
            return say(session, "certificate.no-issuer");
        }
        List<Button> years = record.years(member).stream().limit(MOST_YEARS)
                .map(year -> new Button(phrases.plain(session, "certificate.button.year", year),
                        OF_YEAR.with(year)))
                .toList();
        return years.isEmpty()
                ? say(session, "certificate.nothing")
                : say(session, "certificate.offer").with(years);
    }

    private Optional<CertificateSubject> subject(String wanted) {
        if (YEAR.matcher(wanted).matches()) {
            return year(Integer.parseInt(wanted));
        }
        Matcher activity = ACTIVITY.matcher(wanted);
        if (activity.matches()) {
            return ActivityId.parse(activity.group(1)).flatMap(this::one);
        }
        Matcher period = PERIOD.matcher(wanted);
        return period.matches()
                ? day(period.group(1)).flatMap(first -> day(period.group(2)).flatMap(last -> period(first, last)))
                : Optional.empty();
    }

    private Optional<CertificateSubject> year(int year) {
        return period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** What is yet to come is not certified. */
    private Optional<CertificateSubject> period(LocalDate first, LocalDate last) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate end = last.isAfter(today) ? today : last;
        return end.isBefore(first) ? Optional.empty() : Optional.of(new CertificateSubject.Period(first, end));
    }

    private Optional<CertificateSubject> one(ActivityId id) {
        return activities.find(id).map(activity -> new CertificateSubject.One(id, activity.title(),
                LocalDate.ofInstant(activity.start(), zone), LocalDate.ofInstant(activity.end(), zone)));
    }

    private boolean isOver(ActivityId id) {
        return activities.find(id).filter(activity -> !activity.end().isAfter(clock.instant())).isPresent();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, DAY));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Reply issue(ChatId member, Session session, Supplier<Optional<CertificateSubject>> subject) {
        if (settings.issuer().isBlank()) {
            return say(session, "certificate.no-issuer");
        }
        return nameRequest.to(member, session).or(() -> subject.get().map(one -> issue(member, one, session)))
                .orElseGet(() -> say(session, "certificate.usage"));
    }

    private Reply issue(ChatId member, CertificateSubject subject, Session session) {
        if (subject instanceof CertificateSubject.One one && !isOver(one.activity())) {
            return say(session, "certificate.not-over");
        }
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
