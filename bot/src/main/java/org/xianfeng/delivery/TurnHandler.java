package org.xianfeng.delivery;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.exceptions.JedisException;
import tools.jackson.core.JacksonException;

/** Takes an incoming from the inbox through the conversation; what keeps failing becomes a dead letter. */
@Component
final class TurnHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TurnHandler.class);
    private static final int TRIES = 3;

    private final RedisTurns turns;
    private final Conversation conversation;
    private final Phrases phrases;
    private final Codec codec;
    private final Clock clock;

    TurnHandler(RedisTurns turns, Conversation conversation, Phrases phrases, Codec codec, Clock clock) {
        this.turns = turns;
        this.conversation = conversation;
        this.phrases = phrases;
        this.codec = codec;
        this.clock = clock;
    }

    void handle(StreamEntry entry) {
        String content = entry.field("incoming");
        try {
            handle(entry, codec.incoming(content));
        } catch (JacksonException e) {
            buryUnread(entry, content, e);
        }
    }

    private void handle(StreamEntry entry, Incoming incoming) {
        for (int tries = 1;; tries++) {
            Session session = turns.session(incoming.chat(), incoming.origin().language());
            try {
                List<Reply> replies = conversation.answer(incoming, session);
                turns.complete(entry, incoming.chat(), session, rows(incoming, replies));
                return;
            } catch (JedisException e) {
                // not the handler's fault: the worker tries again until Redis answers
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                if (tries == TRIES) {
                    bury(entry, incoming, session, e);
                    return;
                }
            }
        }
    }

    private void bury(StreamEntry entry, Incoming incoming, Session session, Throwable cause) {
        String reference = reference(entry);
        LOG.error("Update {} of {} failed {} times and is dead letter {}: {}", incoming.origin().update(),
                incoming.chat().messenger(), TRIES, reference, cause.toString());
        Reply apology = Reply.of(phrases.say(session, "chat.broken", reference));
        turns.bury(entry, incoming.chat(), rows(incoming, List.of(apology)),
                new DeadLetter(reference, clock.instant(), codec.write(incoming), trace(cause)));
    }

    /** What another version of ours wrote, or its session; we cannot even tell in which language to answer. */
    private void buryUnread(StreamEntry entry, String content, JacksonException cause) {
        String reference = reference(entry);
        LOG.error("An update or its session cannot be read; it is dead letter {}: {}", reference,
                cause.getOriginalMessage());
        turns.bury(entry, ChatId.parse(entry.field("chat")), List.of(),
                new DeadLetter(reference, clock.instant(), content, trace(cause)));
    }

    private static List<Outgoing> rows(Incoming incoming, List<Reply> replies) {
        List<Outgoing> rows = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            String id = incoming.chat().messenger() + "." + incoming.origin().update() + "." + rows.size();
            rows.add(new Outgoing(id, incoming.chat(), reply, edited(incoming, reply)));
        }
        return rows;
    }

    private static @Nullable String edited(Incoming incoming, Reply reply) {
        return reply.inPlace() && incoming instanceof Incoming.ButtonPress press ? press.message() : null;
    }

    /** Short enough to be read out on the telephone: the shard, and when it came in. */
    static String reference(StreamEntry entry) {
        String[] id = entry.id().split("-", 2);
        String moment = Long.toString(Long.parseLong(id[0]), Character.MAX_RADIX);
        return (entry.shard() + "-" + moment + "-" + id[1]).toUpperCase(Locale.ROOT);
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
