package org.xianfeng.admission;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.member.Membership;

/** How somebody came in. That the roster has a name is the organisation's own; that somebody is the one of it goes. */
@Component
final class AdmissionPersonalData implements PersonalData {

    private final Membership membership;
    private final Phrases phrases;
    private final ZoneId zone;

    AdmissionPersonalData(Membership membership, Phrases phrases, ZoneId zone) {
        this.membership = membership;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.entries("{admission}:claims"), PersonalKey.counted("{admission}:code:*"));
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        return membership.note(member).map(note -> phrases.plain(language, "member.people.way." + note.way(),
                DateTimeFormatter.ISO_LOCAL_DATE.format(note.at().atZone(zone)))).stream().toList();
    }
}
