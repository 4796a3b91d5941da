package org.xianfeng.broadcast.group;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.GroupJoined;
import org.xianfeng.chat.messaging.Outbox;

/** Sees to it that the allowed groups are those that we are in, under the ids that they have. */
@Component
final class GroupChanges {

    private static final Logger LOG = LoggerFactory.getLogger(GroupChanges.class);

    private final AllowedGroups groups;
    private final Roles roles;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    GroupChanges(AllowedGroups groups, Roles roles, Outbox outbox, Phrases phrases, Clock clock) {
        this.groups = groups;
        this.roles = roles;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** An admin is asked in their own chat, which is the only way for a channel: there nobody knows who calls a command. */
    @EventListener
    void offer(GroupJoined joined) {
        if (!roles.of(joined.by()).may(Permission.ALL_BROADCASTS)) {
            return;
        }
        Group group = new Group(joined.group(), joined.title(), joined.by(), clock.instant());
        groups.meet(group);
        outbox.reply("group-joined." + joined.request(), joined.by(), language -> Reply
                .of(phrases.say(language, "broadcast.group.joined", group.title()))
                .with(new Button(phrases.plain(language, "broadcast.button.allowgroup"),
                        GroupVerbs.ALLOW.with(group.chat()))));
    }

    @EventListener
    void lose(ChatLost lost) {
        groups.find(lost.chat()).filter(_ -> groups.disallow(lost.chat())).ifPresent(group -> {
            LOG.info("An allowed group has thrown us out, nothing is posted there any more");
            outbox.send("group-lost." + group.chat() + "." + clock.millis(), group.by(),
                    language -> Reply.of(phrases.say(language, "broadcast.group.lost", group.title())));
        });
    }

    @EventListener
    void move(ChatMoved moved) {
        groups.move(moved.from(), moved.to());
    }
}
