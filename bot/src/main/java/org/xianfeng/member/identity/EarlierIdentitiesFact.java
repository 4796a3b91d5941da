package org.xianfeng.member.identity;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.admin.People;
import org.xianfeng.member.admin.PersonFact;

/** Tells admins who somebody was before, since when not any more, and by whose word. */
@Component
final class EarlierIdentitiesFact implements PersonFact {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Identities identities;
    private final People people;
    private final Phrases phrases;
    private final ZoneId zone;

    EarlierIdentitiesFact(Identities identities, People people, Phrases phrases, ZoneId zone) {
        this.identities = identities;
        this.people = people;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public List<Markup> of(ChatId member, Locale language) {
        return identities.earlier(member).stream().map(one -> phrases.say(language,
                one.by().equals(member) ? "identity.earlier.moved" : "identity.earlier.joined", one.chat(),
                DAY.format(one.at().atZone(zone)), people.named(one.by()))).toList();
    }
}
