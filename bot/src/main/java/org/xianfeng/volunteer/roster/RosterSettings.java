package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.time.LocalTime;

import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How places are offered, and how much one may sign up for.
 *
 * @param offer how long an offered place is kept, not counting the quiet hours
 * @param shortestOffer a place that could be kept only for less is not offered but given
 * @param quietFrom when nobody is expected to answer any more, in the organisation's zone
 * @param quietUntil when they are again
 * @param travel how long the way between two shifts may take; somebody with less between them is asked
 * @param weekly how many shifts of one week a member may sign up for; 0 for any number
 */
@Validated
@ConfigurationProperties("xianfeng.volunteer")
public record RosterSettings(@DefaultValue("4h") @DurationMin(minutes = 1) Duration offer,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration shortestOffer,
        @DefaultValue("22:00") LocalTime quietFrom, @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("30m") @DurationMin Duration travel, @DefaultValue("0") @Min(0) int weekly) {}
