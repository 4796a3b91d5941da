package org.xianfeng.volunteer.checkin;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.volunteer.activity.ShiftId;

/** What a code says: the address that opens the chat and checks in. */
@Component
final class CodeAddress {

    private final PresenceCodes codes;
    private final List<DeepLink> deepLinks;

    CodeAddress(PresenceCodes codes, List<DeepLink> deepLinks) {
        this.codes = codes;
        this.deepLinks = deepLinks;
    }

    /** The first messenger's; where there is none, what is to be typed into the chat. */
    String of(ShiftId shift) {
        String payload = codes.payload(shift);
        return deepLinks.stream().flatMap(deepLink -> deepLink.to(payload).stream()).findFirst()
                .orElse("/start " + payload);
    }
}
