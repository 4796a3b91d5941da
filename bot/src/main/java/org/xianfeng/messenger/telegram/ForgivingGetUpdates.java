package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.ArrayList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for updates, and reads each for itself: in the library one that it cannot read discards the whole batch. */
final class ForgivingGetUpdates extends GetUpdates {

    private final UpdateReader reader;

    ForgivingGetUpdates(@Nullable Integer offset, Duration timeout, UpdateReader reader) {
        super(offset, null, (int) timeout.toSeconds(), UpdateSink.KINDS);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("NonApiType") // as the library declares it
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode read = OBJECT_MAPPER.readTree(answer);
            return read.path("ok").asBoolean()
                    ? new ArrayList<>(reader.readAll(read.path("result")))
                    : super.deserializeResponse(answer);
        } catch (JsonProcessingException broken) {
            throw new TelegramApiRequestException("Unable to read the updates", broken);
        }
    }
}
