package org.xianfeng.export;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Who has taken a table out of the house. */
@Component
final class ExportPersonalData implements PersonalData {

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted("volunteer:exports"));
    }
}
