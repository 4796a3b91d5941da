package org.xianfeng.member.admission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.member.Membership.Admission;

/**
 * Whom the organisation lets in.
 *
 * @param by everybody, who has an invitation code, or who is on the roster
 * @param visitors what others may do: ask the library, or see the activities as well
 */
@ConfigurationProperties("xianfeng.admission")
public record AdmissionSettings(@DefaultValue("open") Admission by, @DefaultValue("library") Access visitors) {

    /** @throws IllegalArgumentException if visitors may do what makes members */
    public AdmissionSettings {
        if (visitors != Access.LIBRARY && visitors != Access.ACTIVITIES) {
            throw new IllegalArgumentException(
                    "xianfeng.admission.visitors must be library or activities, got " + visitors);
        }
    }
}
