package org.xianfeng.volunteer.hours;

import java.util.List;
import java.util.Optional;

/**
 * The star levels 星级.
 *
 * @param hours for the first star, the second, and so on
 */
public record Stars(List<Integer> hours) {

    /** How many stars these hours give. */
    public int of(Hours served) {
        return (int) hours.stream().filter(needed -> served.compareTo(Hours.whole(needed)) >= 0).count();
    }

    /** What is missing to the next star; empty for who has them all. */
    Optional<Hours> missing(Hours served) {
        return hours.stream().map(Hours::whole).filter(needed -> served.compareTo(needed) < 0).findFirst()
                .map(served::missingTo);
    }
}
