package org.xianfeng.volunteer.certificate;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.xianfeng.volunteer.activity.ActivityId;

/** What is certified. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = CertificateSubject.Period.class, name = "period"),
        @JsonSubTypes.Type(value = CertificateSubject.One.class, name = "activity")})
sealed interface CertificateSubject {

    /** All that somebody served in some time, both days included. */
    record Period(LocalDate first, LocalDate last) implements CertificateSubject {

        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("last must not be before first, got " + first + " to " + last);
            }
        }
    }

    /**
     * One activity.
     *
     * @param title as it was when the certificate was issued
     */
    record One(ActivityId activity, String title, LocalDate first, LocalDate last) implements CertificateSubject {}
}
