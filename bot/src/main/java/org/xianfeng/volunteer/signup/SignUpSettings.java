package org.xianfeng.volunteer.signup;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of an activity one may take who has many identities.
 *
 * @param membersOfAddress how many people of one web address may have a place or a position in one activity, those apart
 *        whose names are confirmed; 0 for any number
 */
@Validated
@ConfigurationProperties("xianfeng.volunteer")
record SignUpSettings(@DefaultValue("5") @Min(0) int membersOfAddress) {}
