package org.xianfeng.broadcast.chat;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Responses;
import org.xianfeng.broadcast.group.AllowedGroups;
import org.xianfeng.broadcast.message.BroadcastVerbs;
import org.xianfeng.broadcast.message.BroadcastVerbs.Part;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Routes;
import org.xianfeng.member.Profiles;

/** Counts what people do with a broadcast in a group: whoever taps 已阅 or a choice below it, each once. */
@Component
final class GroupTapDialog implements Dialog {

    private final Broadcasts broadcasts;
    private final Responses responses;
    private final AllowedGroups groups;
    private final Profiles profiles;
    private final Clock clock;

    GroupTapDialog(Broadcasts broadcasts, Responses responses, AllowedGroups groups, Profiles profiles, Clock clock) {
        this.broadcasts = broadcasts;
        this.responses = responses;
        this.groups = groups;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().tap(BroadcastVerbs.READ, this::read).tap(BroadcastVerbs.CHOOSE, this::choose);
    }

    private void read(InGroup.Tapped tap, BroadcastId id) {
        postedIn(tap, id).filter(broadcast -> broadcast.content().action(CallToAction.Read.class).isPresent())
                .ifPresent(_ -> keep(tap, id, Responses.Type.READ, ""));
    }

    private void choose(InGroup.Tapped tap, Part part) {
        postedIn(tap, part.broadcast()).flatMap(broadcast -> broadcast.content().action(CallToAction.Choice.class))
                .flatMap(choice -> choice.options().stream().skip(part.number()).findFirst())
                .ifPresent(option -> keep(tap, part.broadcast(), Responses.Type.ANSWERED, option));
    }

    /** What a button carries may be forged: it counts where the broadcast was posted. */
    private Optional<Broadcast> postedIn(InGroup.Tapped tap, BroadcastId id) {
        return broadcasts.find(id).filter(broadcast -> broadcast.began() != null
                && broadcast.audience() instanceof Audience.OfGroup(var group)
                && groups.find(group).filter(found -> found.chat().equals(tap.chat())).isPresent());
    }

    private void keep(InGroup.Tapped tap, BroadcastId id, Responses.Type type, String text) {
        responses.tap(id, tap.by(), profiles.of(tap.by()).branch().orElse(""), type, text, clock.instant());
    }
}
