package org.xianfeng.volunteer.certificate;

import java.time.Instant;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.hours.Hours;

/**
 * A certificate as it was issued; it never changes.
 *
 * @param number such as {@code 2026-000123}
 * @param name the member's, as it is printed
 * @param activities how many
 */
record Certificate(String number, ChatId member, String name, String issuer, CertificateSubject subject, Hours hours,
        long activities, Instant issued) {

    /** All that is printed, so that a check code proves each of it. */
    String content() {
        return String.join("\n", number, member.toString(), name, issuer, subject.toString(), hours.toString(),
                Long.toString(activities), Long.toString(issued.toEpochMilli()));
    }
}
