package org.xianfeng.volunteer.attendance;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;
import org.xianfeng.volunteer.ShiftId;

/** Keys to the page that shows a shift's codes: only its organizer is given the link. */
@Component
final class ScreenKeys {

    private static final int LENGTH = 26;

    private final Seal seal;

    ScreenKeys(Secrets secrets) {
        this.seal = secrets.seal("attendance:screen-secret");
    }

    String of(ShiftId shift) {
        return seal.mark(shift.toString(), LENGTH);
    }

    boolean fits(ShiftId shift, String key) {
        return seal.isMarkOf(shift.toString(), key, LENGTH);
    }
}
