package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.audience.Audiences;
import org.xianfeng.broadcast.audience.RecipientSelection;
import org.xianfeng.broadcast.subscription.WeeklyLimit;
import org.xianfeng.member.KnownMember;

/** Gives everybody in a broadcast's audience a row, a page at a time. One that was cut off begins anew; rows are unique. */
@Component
final class Expansion {

    private final Audiences audiences;
    private final RecipientSelection selection;
    private final Recipients recipients;
    private final WeeklyLimit weekly;
    private final Clock clock;

    Expansion(Audiences audiences, RecipientSelection selection, Recipients recipients, WeeklyLimit weekly,
            Clock clock) {
        this.audiences = audiences;
        this.selection = selection;
        this.recipients = recipients;
        this.weekly = weekly;
        this.clock = clock;
    }

    /**
     * Does it, unless the broadcast stops meanwhile.
     *
     * @param afterPage is done after each page
     */
    void expand(Broadcast broadcast, Runnable afterPage) {
        Iterator<List<KnownMember>> pages = audiences.pages(broadcast.audience(), broadcast.author()).iterator();
        while (pages.hasNext()) {
            List<KnownMember> page = pages.next();
            if (!page.isEmpty() && !add(broadcast, page)) {
                return;
            }
            afterPage.run();
        }
        recipients.complete(broadcast.id());
    }

    private boolean add(Broadcast broadcast, List<KnownMember> page) {
        RecipientSelection.Limit limit = broadcast.audience() instanceof Audience.OfGroup
                ? RecipientSelection.NO_LIMIT
                : chats -> weekly.reserve(broadcast.id(), chats, clock.instant());
        return recipients.add(broadcast.id(), selection.of(broadcast.content().kind(), page, limit));
    }
}
