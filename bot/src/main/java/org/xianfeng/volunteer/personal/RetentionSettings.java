package org.xianfeng.volunteer.personal;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is known of single people is kept after it was of use.
 *
 * @param activityDetails after an activity's end: who signed up when, and what they said of it in words
 * @param hour of the night in which what is older is removed
 */
@ConfigurationProperties("xianfeng.retention")
record RetentionSettings(@DefaultValue("366d") Duration activityDetails, @DefaultValue("3") int hour) {

    RetentionSettings {
        if (activityDetails.toDays() < 1 || hour < 0 || hour > 23) {
            throw new IllegalArgumentException("xianfeng.retention must be at least a day, its hour 0 to 23, got "
                    + activityDetails + " and " + hour);
        }
    }
}
