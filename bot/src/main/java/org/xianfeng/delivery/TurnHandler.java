package org.xianfeng.delivery;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.stream.DeadLetter;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.UnprocessableEntry;

/** Takes an incoming from the inbox through the conversation; and apologizes for what became a dead letter. */
@Component
final class TurnHandler implements StreamWorkers.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(TurnHandler.class);

    private final RedisTurns turns;
    private final Conversation conversation;
    private final Phrases phrases;
    private final Codec codec;

    TurnHandler(RedisTurns turns, Conversation conversation, Phrases phrases, Codec codec) {
        this.turns = turns;
        this.conversation = conversation;
        this.phrases = phrases;
        this.codec = codec;
    }

    @Override
    public void handle(StreamEntry entry) {
        try (MDC.MDCCloseable _ = Trace.of(entry.reference())) {
            Incoming incoming = codec.incoming(entry);
            Session session = session(incoming);
            List<Reply> replies = conversation.answer(incoming, session);
            turns.complete(entry, incoming.chat(), session, rows(entry, incoming, replies));
        }
    }

    private Session session(Incoming incoming) {
        return turns.session(incoming.chat(), incoming.origin().language());
    }

    /** Apologizes, unless what came in cannot be read: then we cannot tell whether anybody waits for an answer. */
    @Override
    public boolean giveUp(StreamEntry entry, DeadLetter letter) {
        Incoming incoming;
        try {
            incoming = codec.incoming(entry);
        } catch (UnprocessableEntry e) {
            LOG.debug("Nobody to apologize to for {}", letter.reference(), e);
            return false;
        }
        if (incoming instanceof InGroup) {
            // the others in there have nothing to do with it
            turns.bury(entry, incoming.chat(), List.of(), letter);
            return true;
        }
        Reply apology = Reply.of(phrases.say(session(incoming), "chat.broken", letter.reference()));
        turns.bury(entry, incoming.chat(), rows(entry, incoming, List.of(apology)), letter);
        return true;
    }

    private static List<Outgoing> rows(StreamEntry entry, Incoming incoming, List<Reply> replies) {
        List<Outgoing> rows = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            String id = incoming.chat().messenger() + "." + incoming.origin().update() + "." + rows.size();
            rows.add(new Outgoing(id, incoming.chat(), reply, edited(incoming, reply), topic(incoming),
                    entry.reference()));
        }
        return rows;
    }

    private static @Nullable String topic(Incoming incoming) {
        return incoming instanceof InGroup.Called call ? call.topic() : null;
    }

    private static @Nullable String edited(Incoming incoming, Reply reply) {
        return reply.inPlace() && incoming instanceof Incoming.ButtonPress press ? press.message() : null;
    }
}
