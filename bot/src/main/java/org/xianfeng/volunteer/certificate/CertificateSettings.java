package org.xianfeng.volunteer.certificate;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Certificates of service.
 *
 * @param issuer the organisation that issues them; none are issued without it
 * @param verifications how often the same address may verify one within {@code within}
 */
@Validated
@ConfigurationProperties("xianfeng.certificate")
record CertificateSettings(@DefaultValue("") String issuer, @DefaultValue("20") @Min(1) int verifications,
        @DefaultValue("10m") Duration within) {}
