package org.xianfeng.volunteer.review;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Asking those who came how it was.
 *
 * @param at when they are asked, on the day after
 * @param open how long from then they can answer, and change their answer
 */
@ConfigurationProperties("xianfeng.volunteer.feedback")
record FeedbackSettings(@DefaultValue("10:00") LocalTime at, @DefaultValue("7d") Duration open) {}
