package org.xianfeng.task.sheet;

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
final class SheetFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SheetFiles.class);
    private static final long LARGEST = 5 << 20;

    private final List<IncomingFiles> incomingFiles;

    SheetFiles(List<IncomingFiles> incomingFiles) {
        this.incomingFiles = incomingFiles;
    }

    Parsed<TaskSheet> read(Incoming.Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            return Parsed.bad("task.import.type");
        }
        try {
            Path file = Files.createTempFile("tasks", "");
            try {
                return switch (fetch(document, file)) {
                    case Fetched.Whole _ ->
                        Parsed.good(TaskSheet.read(file, document.name(), TaskImport.MOST_ROWS + 2));
                    case Fetched.TooLarge _ -> Parsed.bad("task.import.large");
                    case Fetched.Gone _,Fetched.Unavailable _ -> Parsed.bad("task.import.gone");
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A list that {} sent cannot be read: {}", document.chat(), e.toString());
            return Parsed.bad("task.import.broken");
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
