package org.xianfeng.delivery;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outgoing;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What delivery keeps in Redis, as JSON and back. */
@Component
final class Codec {

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

    String write(DeadLetter value) {
        return writer.writeValueAsString(value);
    }

    Incoming incoming(String json) {
        return incoming.readValue(json);
    }

    Outgoing outgoing(String json) {
        return outgoing.readValue(json);
    }

    Session session(String json) {
        return new Session(session.<Session.State>readValue(json));
    }
}
