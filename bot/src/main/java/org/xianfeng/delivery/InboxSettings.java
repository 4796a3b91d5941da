package org.xianfeng.delivery;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What comes in.
 *
 * @param mostWaiting of one chat, to be answered; what comes beyond is not kept
 */
@Validated
@ConfigurationProperties("xianfeng.inbox")
record InboxSettings(@DefaultValue("20") @Min(1) int mostWaiting) {}
