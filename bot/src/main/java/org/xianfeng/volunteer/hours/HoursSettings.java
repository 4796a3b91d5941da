package org.xianfeng.volunteer.hours;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What attendance adds up to.
 *
 * @param nothingUpTo of an hour that was begun, so much counts as nothing
 * @param halfUpTo and so much as half an hour; more counts as a whole one
 * @param pointsAnHour points for an hour
 * @param pointedAnActivity so many hours of one activity give points at most
 * @param stars hours for the first star, the second, and so on
 * @param forgivenAfter after so many later attendances a no-show is forgiven; 0 for never
 */
@Validated
@ConfigurationProperties("xianfeng.volunteer.hours")
public record HoursSettings(@DefaultValue("15m") Duration nothingUpTo, @DefaultValue("45m") Duration halfUpTo,
        @DefaultValue("1") @Min(0) int pointsAnHour, @DefaultValue("2") @Min(0) int pointedAnActivity,
        @DefaultValue({
                "100", "300", "600", "1000", "1500"}) List<Integer> stars,
        @DefaultValue("3") @Min(0) int forgivenAfter) {

    public HoursSettings {
        stars = List.copyOf(stars);
        boolean inOrder = nothingUpTo.compareTo(halfUpTo) <= 0 && halfUpTo.compareTo(Duration.ofHours(1)) <= 0;
        if (nothingUpTo.isNegative() || !inOrder) {
            throw new IllegalArgumentException("xianfeng.volunteer.hours: nothing-up-to must not be longer than"
                    + " half-up-to, nor that than an hour, got " + nothingUpTo + " and " + halfUpTo);
        }
        if (stars.isEmpty() || !stars.equals(stars.stream().sorted().distinct().toList()) || stars.getFirst() < 1) {
            throw new IllegalArgumentException("xianfeng.volunteer.hours.stars must grow from 1 on, got " + stars);
        }
    }
}
