package org.xianfeng.volunteer.ranking;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ranking of branches.
 *
 * @param named a branch with fewer members than this is not shown by name
 * @param every how often it is worked out anew
 */
@Validated
@ConfigurationProperties("xianfeng.volunteer.ranking")
record RankingSettings(@DefaultValue("3") @Min(1) int named, @DefaultValue("10m") Duration every) {}
