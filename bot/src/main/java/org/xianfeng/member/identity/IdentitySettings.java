package org.xianfeng.member.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Moving and joining identities.
 *
 * @param secondPass how long after all was moved it is gone through once more, for what was on its way meanwhile
 */
@ConfigurationProperties("xianfeng.identity")
record IdentitySettings(@DefaultValue("20s") Duration secondPass) {

    IdentitySettings {
        if (secondPass.isNegative() || secondPass.toMinutes() > 10) {
            throw new IllegalArgumentException("xianfeng.identity.second-pass must be 0s to 10m, got " + secondPass);
        }
    }
}
