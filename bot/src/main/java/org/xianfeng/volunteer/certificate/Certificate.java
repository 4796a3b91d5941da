package org.xianfeng.volunteer.certificate;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.hours.Hours;

/**
 * A certificate as it was issued; it never changes.
 *
 * @param number such as {@code 2026-000123}
 * @param name the member's, as it is printed
 * @param activities how many
 * @param confirmed whether the name is more than what its owner says
 * @param issuedTo who the member was then; the check code that is printed covers it
 */
record Certificate(String number, ChatId member, String name, String issuer, CertificateSubject subject, Hours hours,
        long activities, Instant issued, boolean confirmed, ChatId issuedTo) {

    /** One that is issued now. */
    Certificate(String number, ChatId member, String name, String issuer, CertificateSubject subject, Hours hours,
            long activities, Instant issued, boolean confirmed) {
        this(number, member, name, issuer, subject, hours, activities, issued, confirmed, member);
    }

    /** As it was kept; what an earlier version issued says nothing of the name. */
    @JsonCreator
    static Certificate kept(@JsonProperty("number") String number, @JsonProperty("member") ChatId member,
            @JsonProperty("name") String name, @JsonProperty("issuer") String issuer,
            @JsonProperty("subject") CertificateSubject subject, @JsonProperty("hours") Hours hours,
            @JsonProperty("activities") long activities, @JsonProperty("issued") Instant issued,
            @JsonProperty("confirmed") @Nullable Boolean confirmed,
            @JsonProperty("issuedTo") @Nullable ChatId issuedTo) {
        return new Certificate(number, member, name, issuer, subject, hours, activities, issued,
                Boolean.TRUE.equals(confirmed), issuedTo == null ? member : issuedTo);
    }

    /** The same under a number. */
    Certificate numbered(String itsNumber) {
        return new Certificate(itsNumber, member, name, issuer, subject, hours, activities, issued, confirmed,
                issuedTo);
    }

    /** The same of its member, who is somebody else now. */
    Certificate of(ChatId now) {
        return new Certificate(number, now, name, issuer, subject, hours, activities, issued, confirmed, issuedTo);
    }

    /** All that is printed, so that a check code proves each of it. */
    String content() {
        return String.join("\n", number, issuedTo.toString(), name, issuer, subject.toString(), hours.toString(),
                Long.toString(activities), Long.toString(issued.toEpochMilli())) + (confirmed ? "\nconfirmed" : "");
    }
}
