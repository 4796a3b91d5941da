package org.xianfeng.volunteer.personal;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/**
 * What somebody has served: attendance and hours stay counted without them, certificates and what they said of an
 * activity go.
 */
@Component
final class ServicePersonalData implements PersonalData {

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted("{vN}:act:N:sN:attendance"),
                PersonalKey.counted("{vN}:act:N:sN:attendance:trail:*"), PersonalKey.counted("{hN}:ledger:*"),
                PersonalKey.counted("{hN}:sums:*"), PersonalKey.own("{mem:*}:appealed"),
                PersonalKey.own("{mem:*}:certificates"), PersonalKey.entries("certificate:N-N"),
                PersonalKey.counted("volunteer:feedback:*:scores"),
                PersonalKey.entries("volunteer:feedback:*:comments"));
    }
}
