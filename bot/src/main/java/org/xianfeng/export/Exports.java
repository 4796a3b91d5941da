package org.xianfeng.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;

/** The files of exports: what they are called, and what is in them when they are sent. */
@Component
final class Exports implements AttachmentSource {

    private static final String NAME = "export";
    private static final int LONGEST_TITLE = 80;

    /** How long a file that was sent can be opened in the web chat. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final List<Exportable> exportables;
    private final List<TableWriter> writers;
    private final ExportLog log;
    private final Clock clock;
    private final ZoneId zone;

    Exports(List<Exportable> exportables, List<TableWriter> writers, ExportLog log, Clock clock, ZoneId zone) {
        this.exportables = exportables;
        this.writers = writers;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    List<Exportable> exportables() {
        return exportables;
    }

    /** What the table is called; empty if there is none for this reader. */
    Optional<String> title(ExportAction wanted, ChatId reader, Locale language) {
        return find(wanted).flatMap(exportable -> exportable.title(wanted.subject(), reader, language));
    }

    /** The file to enclose for a reader to whom the table has this title. */
    Attachment file(ExportAction wanted, String title, Locale language) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), zone));
        String name = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return new Attachment.Document(name.substring(0, Math.min(name.length(), LONGEST_TITLE)) + "-" + day + "."
                + wanted.format().ending(), wanted.format().mediaType(),
                new Attachment.Origin(NAME,
                        wanted + " " + language.toLanguageTag() + " " + clock.instant().getEpochSecond()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        String[] parts = argument.split(" ", 3);
        Optional<ExportAction> wanted = ExportAction.parse(parts[0]);
        Locale language = Locale.forLanguageTag(parts[1]);
        boolean expired = Instant.ofEpochSecond(Long.parseLong(parts[2])).plus(KEPT).isBefore(clock.instant());
        if (expired || wanted.isEmpty() || title(wanted.get(), reader, language).isEmpty()) {
            return false;
        }
        write(wanted.get(), reader, language, target);
        return true;
    }

    /** Writes a table that has a title for this reader, and notes that they have it. */
    void write(ExportAction wanted, ChatId reader, Locale language, OutputStream target) throws IOException {
        Table table = find(wanted).orElseThrow().table(wanted.subject(), language);
        log.add(reader, wanted, writer(wanted.format()).write(table, target));
    }

    private Optional<Exportable> find(ExportAction wanted) {
        return exportables.stream().filter(exportable -> exportable.name().equals(wanted.name())).findFirst();
    }

    private TableWriter writer(TableFormat format) {
        return writers.stream().filter(writer -> writer.format() == format).findFirst().orElseThrow();
    }
}
