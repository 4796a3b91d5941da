package org.xianfeng.member.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests a minute are taken, a quarter of them at once. Each instance counts for itself.
 *
 * @param member from one cookie whose owner has a name here
 * @param stranger from any other cookie
 * @param address from one address, whatever cookies they bear
 * @param questions to the API from one address
 */
@Validated
@ConfigurationProperties("xianfeng.limits")
record LimitSettings(@DefaultValue("120") @Min(4) int member, @DefaultValue("60") @Min(4) int stranger,
        @DefaultValue("1200") @Min(4) int address, @DefaultValue("300") @Min(4) int questions) {}
