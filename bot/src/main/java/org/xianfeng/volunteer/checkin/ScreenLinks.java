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
    private final PublicAddress address;

    ScreenLinks(Secrets secrets, PublicAddress address) {
        this.seal = secrets.seal("attendance:screen-secret");
        this.address = address;
    }

    /** Empty where the operator has not told our public address. */
    public Optional<String> to(ShiftId shift) {
        return address.of(PATH + shift + "/" + seal.mark(shift.toString(), LENGTH));
    }

    boolean fits(ShiftId shift, String key) {
        return seal.isMarkOf(shift.toString(), key, LENGTH);
    }
}
