package org.xianfeng.volunteer.certificate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;

/** What stands on a certificate, in words; the PDF and the page that verifies it show the same. */
@Component
final class CertificateText {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final CheckCodes codes;
    private final Phrases phrases;
    private final ZoneId zone;

    CertificateText(CheckCodes codes, Phrases phrases, ZoneId zone) {
        this.codes = codes;
        this.phrases = phrases;
        this.zone = zone;
    }

    /** The same in whatever language its owner chats: it is a document of the organisation. */
    Words of(Certificate certificate) {
        return new Words(say("certificate.title"), say("certificate.number", certificate.number()),
                say("certificate.body." + kind(certificate) + (isOneDay(certificate) ? ".day" : ""), certificate.name(),
                        first(certificate), last(certificate),
                        subject(certificate), certificate.hours(), certificate.activities()),
                List.of(new Fact(
                        say(certificate.confirmed() ? "certificate.fact.confirmed-name" : "certificate.fact.name"),
                        certificate.name()),
                        new Fact(say("certificate.fact.period"), isOneDay(certificate)
                                ? first(certificate)
                                : first(certificate) + " — " + last(certificate)),
                        new Fact(say("certificate.fact.hours"), say("certificate.hours", certificate.hours())),
                        new Fact(say("certificate.fact.activities"),
                                say("certificate.activities", certificate.activities()))),
                say("certificate.code", codes.of(certificate)), say("certificate.how"), certificate.issuer(),
                say("certificate.seal"),
                day(LocalDate.ofInstant(certificate.issued(), zone)));
    }

    private boolean isOneDay(Certificate certificate) {
        return first(certificate).equals(last(certificate));
    }

    private static String kind(Certificate certificate) {
        return switch (certificate.subject()) {
            case CertificateSubject.Period _ -> "period";
            case CertificateSubject.One _ -> "activity";
        };
    }

    private static String subject(Certificate certificate) {
        return certificate.subject() instanceof CertificateSubject.One one ? one.title() : "";
    }

    private String first(Certificate certificate) {
        return day(switch (certificate.subject()) {
            case CertificateSubject.Period period -> period.first();
            case CertificateSubject.One one -> one.first();
        });
    }

    private String last(Certificate certificate) {
        return day(switch (certificate.subject()) {
            case CertificateSubject.Period period -> period.last();
            case CertificateSubject.One one -> one.last();
        });
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("certificate.day"), LANGUAGE).format(day);
    }

    private String say(String key, Object... arguments) {
        return phrases.plain(LANGUAGE, key, arguments);
    }

    /** Everything that is printed, from the top. */
    record Words(String title, String number, String body, List<Fact> facts, String code, String how, String issuer,
            String seal, String day) {}

    /** A line of the table. */
    record Fact(String name, String value) {}
}
