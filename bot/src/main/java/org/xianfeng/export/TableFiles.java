package org.xianfeng.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;

/** Writes tables as files for who reads them elsewhere than in a chat. */
@Component
public final class TableFiles {

    private final Exports exports;
    private final List<TableWriter> writers;

    TableFiles(Exports exports, List<TableWriter> writers) {
        this.exports = exports;
        this.writers = writers;
    }

    /** What the table of an {@link Exportable} is called; empty if there is none for this reader. */
    public Optional<String> title(String name, String subject, ChatId reader, Locale language) {
        return exports.title(ExportAction.sheet(name, subject), reader, language);
    }

    /** Writes the table of an {@link Exportable} that has a title for this reader, and notes that they have it. */
    public void write(String name, String subject, TableFormat format, ChatId reader, Locale language,
            OutputStream target) throws IOException {
        exports.write(new ExportAction(name, subject, format), reader, language, target);
    }

    /** Writes any other table. */
    public void write(Table table, TableFormat format, OutputStream target) throws IOException {
        var _ = writers.stream().filter(writer -> writer.format() == format).findFirst().orElseThrow()
                .write(table, target);
    }
}
