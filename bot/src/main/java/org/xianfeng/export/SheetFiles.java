package org.xianfeng.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/** Has the tables read that people send, in a process of its own. */
@Component
public final class SheetFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SheetFiles.class);
    private static final long LARGEST = 5 << 20;
    private static final DataSize MEMORY = DataSize.ofMegabytes(384);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<IncomingFiles> incomingFiles;
    private final ParserProcess<SheetParser.Wanted, SheetContent> parser = new ParserProcess<>(SheetParser.class,
            SheetParser.Wanted.class, SheetContent.class, MEMORY, LONGEST);

    SheetFiles(List<IncomingFiles> incomingFiles) {
        this.incomingFiles = incomingFiles;
    }

    /**
     * The table that somebody sent; the file stays with its messenger until the update is answered.
     *
     * @param mostRows how many are read at most
     */
    public Parsed<Sheet> read(Incoming.Document document, int mostRows) {
        return SheetParser.Format.of(document.name())
                .map(format -> read(document, new SheetParser.Wanted(format, mostRows)))
                .orElseGet(() -> Parsed.bad("sheet.bad.type"));
    }

    /** The table in a file that is here already. */
    public Parsed<Sheet> read(String name, Path file, int mostRows) {
        return SheetParser.Format.of(name).map(format -> {
            try {
                return parsed(new SheetParser.Wanted(format, mostRows), file);
            } catch (IOException e) {
                LOG.warn("A table that somebody sent cannot be read: {}", e.toString());
                return Parsed.<Sheet>bad("sheet.bad.broken");
            }
        }).orElseGet(() -> Parsed.bad("sheet.bad.type"));
    }

    private Parsed<Sheet> read(Incoming.Document document, SheetParser.Wanted wanted) {
        try {
            Path file = Files.createTempFile("sheet", "");
            try {
                return switch (fetch(document, file)) {
                    case Fetched.Whole _ -> parsed(wanted, file);
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

    private Parsed<Sheet> parsed(SheetParser.Wanted wanted, Path file) throws IOException {
        return switch (parser.parse(wanted, file).orElseGet(SheetContent.TooHeavy::new)) {
            case SheetContent.Table(Sheet sheet) -> Parsed.good(sheet);
            case SheetContent.Broken(String reason) -> throw new IOException(reason);
            case SheetContent.TooHeavy() -> {
                LOG.warn("A table that somebody sent unfolds into too much, or takes too long to read");
                yield Parsed.bad("sheet.bad.heavy");
            }
        };
    }

    private Fetched fetch(Incoming.Document document, Path file) {
        return messenger(document).map(messenger -> messenger.fetch(document.handle(), file, LARGEST))
                .orElseGet(() -> new Fetched.Gone("the messenger is off"));
    }

    private Optional<IncomingFiles> messenger(Incoming.Document document) {
        return incomingFiles.stream().filter(some -> some.messenger().equals(document.chat().messenger())).findFirst();
    }
}
