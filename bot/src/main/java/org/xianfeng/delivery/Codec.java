package org.xianfeng.delivery;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.UnprocessableEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What delivery keeps in Redis, as JSON and back. */
@Component
final class Codec {

    private static final String INCOMING = "incoming";
    private static final String OUTGOING = "outgoing";

    private final ObjectWriter writer;
    private final ObjectWriter incomingWriter;
    private final ObjectReader incoming;
    private final ObjectReader outgoing;
    private final ObjectReader session;

    Codec() {
        JsonMapper mapper = JsonMapper.builder().build();
        writer = mapper.writer();
        incomingWriter = mapper.writerFor(Incoming.class);
        incoming = mapper.readerFor(Incoming.class);
        outgoing = mapper.readerFor(Outgoing.class);
        session = mapper.readerFor(Session.State.class);
    }

    String write(Incoming value) {
        return incomingWriter.writeValueAsString(value);
    }

    String write(Outgoing value) {
        return writer.writeValueAsString(value);
    }

    String write(Session value) {
        return writer.writeValueAsString(value.state());
    }

    /** @throws UnprocessableEntry if it cannot be read, as when another version wrote it */
    Incoming incoming(StreamEntry entry) {
        return read(incoming, Incoming.class, entry.field(INCOMING));
    }

    /** @throws UnprocessableEntry if it cannot be read */
    Outgoing outgoing(StreamEntry entry) {
        return read(outgoing, Outgoing.class, entry.field(OUTGOING));
    }

    private static <T> T read(ObjectReader reader, Class<T> type, String json) {
        try {
            return type.cast(reader.readValue(json));
        } catch (JacksonException e) {
            throw new UnprocessableEntry("it cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    Session session(String json) {
        return new Session(session.<Session.State>readValue(json));
    }
}
