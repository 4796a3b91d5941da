package org.xianfeng.volunteer.checkin;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;
import org.xianfeng.volunteer.activity.ShiftId;

/** Links to the page that shows a shift's codes; only its organizer is given one. */
@Component
public final class ScreenLinks {

    static final String PATH = "/checkin/";

    private static final int LENGTH = 26;

    private final Seal seal;
    private final RedisLinkNumbers numbers;
    private final PublicAddress address;

    ScreenLinks(Secrets secrets, RedisLinkNumbers numbers, PublicAddress address) {
        this.numbers = numbers;
        this.seal = secrets.seal("attendance:screen-secret");
        this.address = address;
    }

    /** Empty where the operator has not told our public address. */
    public Optional<String> to(ShiftId shift) {
        return address.of(PATH + shift + "/" + seal.mark(text(shift), LENGTH));
    }

    boolean fits(ShiftId shift, String key) {
        return seal.isMarkOf(text(shift), key, LENGTH);
    }

    /** Makes the shift's link another one: whoever has the old one sees no more codes. */
    public void renew(ShiftId shift) {
        numbers.increase(shift);
    }

    private String text(ShiftId shift) {
        long number = numbers.of(shift);
        return number == 0 ? shift.toString() : shift + " " + number;
    }
}
