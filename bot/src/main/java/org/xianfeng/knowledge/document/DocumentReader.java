package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;
import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.Encoding;
import org.xianfeng.knowledge.document.extract.ExtractedText;
import org.xianfeng.knowledge.document.extract.ExtractionRequest;
import org.xianfeng.knowledge.document.extract.ExtractionRequest.Recognition;
import org.xianfeng.knowledge.document.extract.FileType;
import org.xianfeng.knowledge.document.extract.Legibility;
import org.xianfeng.knowledge.document.extract.TextExtractor;
import org.xianfeng.knowledge.document.table.TableRows;
import org.xianfeng.knowledge.text.UnifiedCharacters;
import org.xianfeng.parser.ParserProcess;

/** Reads documents of any kind that we know into entries. Safe for any number of threads, which take turns. */
public final class DocumentReader {

    /** Goes up when the same document gives other entries than before. */
    public static final int VERSION = 3;

    /** Whose lines are broken where the page ends. */
    private static final Set<FileType> HAVE_PAGES = EnumSet.of(FileType.PDF, FileType.OFD, FileType.PICTURE);

    /** A file is read when it comes and again when it is indexed; recognising its text is worth doing once. */
    private static final int RECOGNISED_KEPT = 3;
    private static final int SHOWN_LINES = 6;

    private final DocumentSettings settings;
    private final Optional<Recognition> recognition;
    private final ParserProcess<ExtractionRequest, ExtractedText> parserProcess;
    private final ParserProcess<ExtractionRequest, ExtractedText> recognitionProcess;
    private final ConcurrentLruCache<Recognisable, ExtractedText> recognised;

    /** A file by what is in it. */
    private record Recognisable(FileType type, Path file, String digest) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Recognisable same && same.digest.equals(digest);
        }

        @Override
        public int hashCode() {
            return digest.hashCode();
        }
    }

    public DocumentReader(DocumentSettings settings) {
        this(settings, RecognitionSettings.USUAL);
    }

    public DocumentReader(DocumentSettings settings, RecognitionSettings recognitionSettings) {
        this.settings = settings;
        this.recognition = recognitionSettings.recognition();
        this.parserProcess = process(settings, settings.readingTime());
        this.recognitionProcess = process(settings, recognitionSettings.time());
        this.recognised = new ConcurrentLruCache<>(RECOGNISED_KEPT, this::recognise);
    }

    private static ParserProcess<ExtractionRequest, ExtractedText> process(DocumentSettings settings, Duration time) {
        return new ParserProcess<>(TextExtractor.class, ExtractionRequest.class, ExtractedText.class,
                settings.readingMemory(), time);
    }

    /** Whether a file of this name is of a kind that can be read. */
    public static boolean reads(String name) {
        return FileType.of(name).isPresent();
    }

    /**
     * Reads a file.
     *
     * @param name of the file, with folders if it is in some; the entries' ids come from it
     * @param file where it is
     * @throws IOException if the file cannot be read, or nothing can be read now
     */
    public ParsedDocument read(String name, Path file) throws IOException {
        Optional<FileType> type = FileType.of(name);
        if (type.isEmpty()) {
            return new ParsedDocument.Refused(DocumentRefusal.UNKNOWN_TYPE);
        }
        if (Files.size(file) > settings.largest().toBytes()) {
            return new ParsedDocument.Refused(DocumentRefusal.TOO_LARGE);
        }
        byte[] content = Files.readAllBytes(file);
        Optional<DocumentRefusal> refusal = type.get().refuse(content);
        return refusal.isPresent()
                ? new ParsedDocument.Refused(refusal.get())
                : read(name, type.get(), file, content);
    }

    private ParsedDocument read(String name, FileType type, Path file, byte[] content) throws IOException {
        return switch (type) {
            case PDF, WORD, SLIDES, WORKBOOK, OFD, HTML, PICTURE -> contents(name, extract(type, file, content), type);
            case MARKDOWN, TEXT, CSV -> Encoding.decode(content).map(text -> contents(name, type, text))
                    .orElseGet(() -> new ParsedDocument.Refused(DocumentRefusal.UNKNOWN_ENCODING));
        };
    }

    private ExtractedText extract(FileType type, Path file, byte[] content) throws IOException {
        ExtractedText text = parserProcess.parse(new ExtractionRequest(type, null), file)
                .orElseGet(() -> new ExtractedText.None(DocumentRefusal.TOO_HEAVY));
        boolean isPicture = text.equals(new ExtractedText.None(DocumentRefusal.NO_TEXT))
                && (type == FileType.PDF || type == FileType.PICTURE);
        if (!isPicture || recognition.isEmpty()) {
            return text;
        }
        try {
            Recognisable picture = new Recognisable(type, file, DigestUtils.sha256Hex(content));
            ExtractedText found = recognised.get(picture);
            if (found instanceof ExtractedText.None) {
                recognised.remove(picture);
            }
            return found;
        } catch (UncheckedIOException e) {
            throw new IOException("text could not be recognised", e);
        }
    }

    private ExtractedText recognise(Recognisable picture) {
        try {
            return recognitionProcess
                    .parse(new ExtractionRequest(picture.type(), recognition.orElseThrow()), picture.file())
                    .orElseGet(() -> new ExtractedText.None(DocumentRefusal.TOO_HEAVY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParsedDocument contents(String name, FileType type, String decoded) {
        String text = UnifiedCharacters.of(decoded);
        if (text.length() > ExtractedText.MOST_CHARACTERS) {
            return new ParsedDocument.Refused(DocumentRefusal.TOO_LONG);
        }
        if (type == FileType.CSV) {
            return QuestionTable.read(name, bareName(name), List.of(TableRows.of(text)));
        }
        return contents(name,
                new ExtractedText.Text("",
                        type == FileType.MARKDOWN ? PlainText.markdownBlocks(text) : PlainText.blocks(text),
                        Legibility.CLEAR));
    }

    private static ParsedDocument contents(String name, ExtractedText extractedText, FileType type) {
        return switch (extractedText) {
            case ExtractedText.None(DocumentRefusal reason) -> new ParsedDocument.Refused(reason);
            case ExtractedText.Tables(List<ExtractedText.Sheet> sheets) ->
                QuestionTable.read(name, bareName(name),
                        sheets.stream().map(ExtractedText.Sheet::rows).map(DocumentReader::unifiedRows).toList());
            case ExtractedText.Text text -> contents(name, new ExtractedText.Text(text.title(),
                    unified(HAVE_PAGES.contains(type) ? PlainText.rejoined(text.blocks()) : text.blocks()),
                    text.legibility()));
        };
    }

    private static List<TableRows.Row> unifiedRows(List<TableRows.Row> rows) {
        return rows.stream().map(row -> new TableRows.Row(row.line(),
                row.cells().stream().map(UnifiedCharacters::of).map(String::strip).toList(), row.isFaulty())).toList();
    }

    private static List<Block> unified(List<Block> blocks) {
        return blocks.stream().map(block -> new Block(block.level(), UnifiedCharacters.of(block.text()).strip()))
                .filter(block -> !block.text().isEmpty()).toList();
    }

    private static ParsedDocument contents(String name, ExtractedText.Text text) {
        List<Block> blocks = text.blocks();
        if (blocks.stream().noneMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
            return new ParsedDocument.Refused(DocumentRefusal.EMPTY);
        }
        Document document = Outline.of(YearLines.joined(blocks), text.title(), bareName(name));
        return new ParsedDocument.Taken(document.title(), DocumentEntries.of(name, document), List.of(),
                new Reading(document.headings(), text.legibility(),
                        blocks.stream().limit(SHOWN_LINES).map(Block::text).toList()));
    }

    /** Without folders and without its ending. */
    private static String bareName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }
}
