package org.xianfeng.console.today;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Tally;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;

/** Broadcasts that are on their way, with how far they are. */
@Component
final class RunningBroadcasts {

    private static final int MOST = 10;

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;

    RunningBroadcasts(Broadcasts broadcasts, BroadcastCards cards) {
        this.broadcasts = broadcasts;
        this.cards = cards;
    }

    /** A broadcast as the page shows it. */
    record Line(int number, String title, Bar progress) {}

    List<Line> of(ConsoleUser user) {
        return broadcasts.unfinished().stream().flatMap(id -> broadcasts.find(id).stream())
                .filter(one -> isOnItsWay(one) && cards.mayManage(user.chat(), one)).limit(MOST)
                .map(one -> line(one, user)).toList();
    }

    private Line line(Broadcast broadcast, ConsoleUser user) {
        Tally tally = broadcasts.tally(broadcast.id());
        return new Line(broadcast.id().number(), cards.title(broadcast, user.language()).plain(),
                Bar.of(tally.settled(), tally.recipients()));
    }

    private static boolean isOnItsWay(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case SCHEDULED, RUNNING, PAUSED, RETRACTING, CORRECTING -> true;
            case DRAFT, AWAITING_APPROVAL, CANCELLED, DONE, RETRACTED -> false;
        };
    }
}
