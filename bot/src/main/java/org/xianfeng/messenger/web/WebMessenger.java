package org.xianfeng.messenger.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;

/**
 * Delivers into a chat's log, from where its open pages get it at once and later ones when they are opened. Of what is
 * watched {@link ChatEvents} tells when that happens.
 */
@Component
final class WebMessenger implements Messenger {

    static final String NAME = "web";

    private final ChatLog log;
    private final RedisAttachments attachments;
    private final RedisUnseen unseen;
    private final RedisWantedFiles wanted;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebMessenger(ChatLog log, RedisAttachments attachments, RedisUnseen unseen, RedisWantedFiles wanted,
            ApplicationEventPublisher events, Clock clock) {
        this.log = log;
        this.attachments = attachments;
        this.unseen = unseen;
        this.wanted = wanted;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        Attachment attachment = outgoing.reply().enclosure();
        if (attachment != null) {
            // first, or a page could ask for it too early
            attachments.keep(outgoing.to(), outgoing.id(), attachment);
        }
        if (asksForFile(outgoing.reply())) {
            wanted.asked(outgoing.to());
        }
        log.append(outgoing.to(), outgoing.id(), LogLine.of(outgoing, clock.instant()));
        if (outgoing.edits() == null && !isAnswer(outgoing)) {
            events.publishEvent(new PageNews(outgoing.to(), outgoing.id(), outgoing.reply().text().plain()));
        }
        return new Delivery.Sent(outgoing.edits() == null ? outgoing.id() : outgoing.edits());
    }

    /** Whether somebody has just written what this answers; such an answer bears the id of that. */
    private static boolean isAnswer(Outgoing outgoing) {
        return outgoing.id().startsWith(NAME + "." + outgoing.to().id() + ":");
    }

    private static boolean asksForFile(Reply reply) {
        Wanted asked = reply.wanted();
        return asked != null && asked.kind() != Wanted.Kind.LOCATION;
    }

    /** Noted before it can be shown, or nobody would be told. */
    @Override
    public Delivery deliverAndWatch(Outgoing outgoing) {
        unseen.add(outgoing.to(), outgoing.id());
        deliver(outgoing);
        return new Delivery.Kept(List.of(outgoing.id()));
    }

    @Override
    public Delivery edit(ChatId chat, String message, Reply reply) {
        return change(chat, message, LogLine.edit(message, reply, clock.instant()));
    }

    @Override
    public Delivery delete(ChatId chat, String message) {
        return change(chat, message, new LogLine.Deletion(message));
    }

    /** Saying the same twice does no harm, so each change is a line of its own. */
    private Delivery change(ChatId chat, String message, LogLine line) {
        log.append(chat, line.event() + "." + UUID.randomUUID(), line);
        return new Delivery.Sent(message);
    }
}
