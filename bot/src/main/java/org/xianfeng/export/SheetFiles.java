package org.xianfeng.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;

/** Reads the tables that people send. */
@Component
public final class SheetFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SheetFiles.class);
    private static final long LARGEST = 5 << 20;

    private final List<IncomingFiles> incomingFiles;

    SheetFiles(List<IncomingFiles> incomingFiles) {
        this.incomingFiles = incomingFiles;
    }

    /**
     * The table that somebody sent; the file is not kept.
     *
     * @param mostRows how many are read at most
     */
    public Parsed<Sheet> read(Incoming.Document document, int mostRows) {
        String name = document.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            return Parsed.bad("sheet.bad.type");
        }
        try {
            Path file = Files.createTempFile("sheet", "");
            try {
                return switch (fetch(document, file)) {
                    case Fetched.Whole _ ->
                        Parsed.good(Sheet.read(file, document.name(), mostRows));
                    case Fetched.TooLarge _ -> Parsed.bad("sheet.bad.large");
                    case Fetched.Gone _,Fetched.Unavailable _ -> Parsed.bad("sheet.bad.gone");
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A table that somebody sent cannot be read: {}", e.toString());
            return Parsed.bad("sheet.bad.broken");
        }
    }

    private Fetched fetch(Incoming.Document document, Path file) {
        return incomingFiles.stream().filter(some -> some.messenger().equals(document.chat().messenger())).findFirst()
                .map(messenger -> {
                    Fetched fetched = messenger.fetch(document.handle(), file, LARGEST);
                    messenger.release(document.handle());
                    return fetched;
                }).orElseGet(() -> new Fetched.Gone("the messenger is off"));
    }
}
