package org.xianfeng.broadcast.message;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.reach.Reach;
import org.xianfeng.member.reach.Reaches;
import org.xianfeng.member.reach.Unit;

/**
 * Which part of a broadcast's report somebody sees: who manages it all of it; a secretary or grid lead all of what was
 * written by their people or to them, and of what was written to others as well, the branches that are theirs.
 */
@Component
public final class ReportAccess {

    /** So many of the newest are looked through for what somebody may see of others. */
    private static final int LOOKED_THROUGH = 200;

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final Reaches reaches;
    private final Profiles profiles;

    ReportAccess(Broadcasts broadcasts, BroadcastCards cards, Reaches reaches, Profiles profiles) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.reaches = reaches;
        this.profiles = profiles;
    }

    /** What they see of it; empty if nothing. */
    public Optional<Tally> tally(ChatId reader, Broadcast broadcast) {
        if (cards.mayManage(reader, broadcast)) {
            return Optional.of(broadcasts.tally(broadcast.id()));
        }
        return reaches.of(reader) instanceof Reach.OfUnit(Unit unit) && broadcast.began() != null
                ? tally(unit, broadcast)
                : Optional.empty();
    }

    private Optional<Tally> tally(Unit unit, Broadcast broadcast) {
        Tally all = broadcasts.tally(broadcast.id());
        if (isTo(unit, broadcast.audience()) || unit.includes(profiles.of(broadcast.author()))) {
            return Optional.of(all);
        }
        return unit.kind() == Attribute.BRANCH
                ? Optional.of(all.only(unit::includes)).filter(part -> part.recipients() > 0)
                : Optional.empty();
    }

    private static boolean isTo(Unit unit, Audience audience) {
        return switch (audience) {
            case Audience.Having(var attribute, var name) -> attribute == unit.kind() && unit.includes(name);
            case Audience.Below(var branch) -> unit.kind() == Attribute.BRANCH && unit.includes(branch);
            case Audience.All _,Audience.InRole _,Audience.OfActivity _,Audience.OfTask _,Audience.NotRead _,Audience.OfGroup _,Audience.Listed _ ->
                false;
        };
    }

    /** Those of the newest that somebody sees something of, the newest first. */
    public List<Broadcast> reached(ChatId reader) {
        return broadcasts.list(null, 0, LOOKED_THROUGH).stream().flatMap(id -> broadcasts.find(id).stream())
                .filter(broadcast -> tally(reader, broadcast).isPresent()).toList();
    }
}
