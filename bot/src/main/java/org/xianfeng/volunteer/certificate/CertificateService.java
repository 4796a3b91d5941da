package org.xianfeng.volunteer.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Confirmations;
import org.xianfeng.volunteer.hours.ServiceRecord;
import org.xianfeng.volunteer.hours.ServiceRecord.Served;

/** Issues certificates, and tells whether what one says still holds. */
@Component
final class CertificateService {

    private final RedisCertificates certificates;
    private final ServiceRecord record;
    private final Confirmations confirmations;
    private final CheckCodes codes;
    private final CertificateSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    CertificateService(RedisCertificates certificates, ServiceRecord record, Confirmations confirmations,
            CheckCodes codes, CertificateSettings settings, Clock clock, ZoneId zone) {
        this.certificates = certificates;
        this.record = record;
        this.confirmations = confirmations;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A certificate of this, the same again if nothing has changed; empty for who has not served any hours.
     *
     * @param name what the member calls themselves; one that is confirmed goes before it
     */
    Optional<Certificate> issue(ChatId member, String name, CertificateSubject subject) {
        Instant now = clock.instant();
        Served served = served(member, subject, now);
        if (served.isNothing()) {
            return Optional.empty();
        }
        Optional<String> confirmed = confirmations.name(member);
        Certificate wanted = new Certificate("", member, confirmed.orElse(name), settings.issuer(), subject,
                served.hours(), served.activities(), now, confirmed.isPresent());
        return Optional.of(certificates.same(wanted).orElseGet(() -> number(wanted)));
    }

    private Certificate number(Certificate wanted) {
        String number = certificates.nextNumber(LocalDate.ofInstant(wanted.issued(), zone).getYear());
        Certificate issued = wanted.numbered(number);
        certificates.keep(issued);
        return issued;
    }

    Optional<Certificate> find(String number) {
        return certificates.find(number);
    }

    /** What is known of the certificate with this number and check code; empty if there is none. */
    Optional<Verified> verify(String number, String code) {
        return certificates.find(number).filter(certificate -> codes.fits(certificate, code))
                .map(certificate -> new Verified(certificate, holds(certificate)));
    }

    private boolean holds(Certificate certificate) {
        Served now = served(certificate.member(), certificate.subject(), certificate.issued());
        return now.hours().equals(certificate.hours()) && now.activities() == certificate.activities();
    }

    private Served served(ChatId member, CertificateSubject subject, Instant knownAt) {
        return switch (subject) {
            case CertificateSubject.Period(LocalDate first, LocalDate last) -> record.during(member, start(first),
                    start(last.plusDays(1)), knownAt);
            case CertificateSubject.One one -> record.in(member, one.activity());
        };
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * A certificate of ours.
     *
     * @param holds whether the record says the same still; if not, it was corrected after the certificate was issued
     */
    record Verified(Certificate certificate, boolean holds) {}
}
