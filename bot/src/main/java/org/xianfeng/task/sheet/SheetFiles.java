package org.xianfeng.task.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;
import org.xianfeng.parser.ParserProcess;

/** Has the tables read that people send, in the process for it. */
@Component
final class SheetFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SheetFiles.class);
    private static final long LARGEST = 5 << 20;
    private static final DataSize MEMORY = DataSize.ofMegabytes(256);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<IncomingFiles> incomingFiles;
    private final ParserProcess<SheetParser.Format, SheetContent> parser = new ParserProcess<>(SheetParser.class,
            SheetParser.Format.class, SheetContent.class, MEMORY, LONGEST);

    SheetFiles(List<IncomingFiles> incomingFiles) {
        this.incomingFiles = incomingFiles;
    }

    /** The table's rows, as {@link SheetContent.Table} has them. */
    Parsed<List<List<String>>> read(Incoming.Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        Optional<SheetParser.Format> format = Arrays.stream(SheetParser.Format.values())
                .filter(some -> name.endsWith("." + some.name().toLowerCase(Locale.ROOT))).findFirst();
        return format.isPresent() ? read(document, format.get()) : Parsed.bad("task.import.type");
    }

    private Parsed<List<List<String>>> read(Incoming.Document document, SheetParser.Format format) {
        try {
            Path file = Files.createTempFile("tasks", "");
            try {
                return switch (fetch(document, file)) {
                    case Fetched.Whole _ -> parsed(document, format, file);
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

    private Parsed<List<List<String>>> parsed(Incoming.Document document, SheetParser.Format format, Path file)
            throws IOException {
        return switch (parser.parse(format, file).orElseGet(SheetContent.TooHeavy::new)) {
            case SheetContent.Table(List<List<String>> rows) -> Parsed.good(rows);
            case SheetContent.Broken(String reason) -> throw new IOException(reason);
            case SheetContent.TooHeavy() -> {
                LOG.warn("A list that {} sent unfolds into too much, or takes too long to read", document.chat());
                yield Parsed.bad("task.import.heavy");
            }
        };
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
