package org.xianfeng.member.privacy;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Members' own data.
 *
 * @param notice whether members are told once, below an answer, what is kept of them
 * @param secondPass how long after all was erased it is gone through once more, for what was on its way meanwhile
 */
@ConfigurationProperties("xianfeng.privacy")
record PrivacySettings(@DefaultValue("true") boolean notice, @DefaultValue("20s") Duration secondPass) {

    PrivacySettings {
        if (secondPass.isNegative() || secondPass.toSeconds() > 50) {
            throw new IllegalArgumentException(
                    "xianfeng.privacy.second-pass must be 0s to 50s, as all is gone within a minute, got "
                            + secondPass);
        }
    }
}
