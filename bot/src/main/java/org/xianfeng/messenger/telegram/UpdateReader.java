package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Reads updates from JSON. One of a kind that the library cannot read is left empty, so that it is
 * acknowledged; one without an id that can be read is empty, too, as if it had not come. */
final class UpdateReader {

    private static final String ID = "update_id";

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

    /** The library's types are made for Jackson 2. */
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * Reads one update.
     *
     * @throws IOException if this is no JSON or no update
     */
    Update read(byte[] json) throws IOException {
        JsonNode node = mapper.readTree(json);
        if (!node.isObject()) {
            throw new IOException("no update");
        }
        return read(node);
    }

    List<Update> readAll(JsonNode array) {
        List<Update> updates = new ArrayList<>();
        array.forEach(node -> updates.add(read(node)));
        return updates;
    }

    private Update read(JsonNode node) {
        if (!node.path(ID).isInt()) {
            LOG.warn("Telegram: an update is skipped, it has no {} that can be read", ID);
            return new Update();
        }
        try {
            return mapper.treeToValue(node, Update.class);
        } catch (JsonProcessingException unreadable) {
            LOG.warn("Telegram: update {} is skipped, it cannot be read: {}", node.path(ID),
                    unreadable.getOriginalMessage());
            Update empty = new Update();
            empty.setUpdateId(node.path(ID).asInt());
            return empty;
        }
    }
}
