package org.xianfeng.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What stands before the service.
 *
 * @param hops how many proxies of ours a request goes through, each of which adds to {@code X-Forwarded-For} whom it got
 *        it from; with 0 that header, which anybody can send, is not looked at
 */
@Validated
@ConfigurationProperties("xianfeng.proxy")
public record ProxySettings(@DefaultValue("0") @Min(0) @Max(9) int hops) {}
