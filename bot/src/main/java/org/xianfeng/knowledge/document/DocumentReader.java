package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.text.UnifiedCharacters;
import org.xianfeng.parser.ParserProcess;

/** Reads documents of any kind that we know into entries. Safe for any number of threads, which take turns. */
public final class DocumentReader {

    /** Goes up when the same document gives other entries than before. */
    public static final int VERSION = 2;

    private final DocumentSettings settings;
    private final ParserProcess<FileType, ExtractedText> parserProcess;

    public DocumentReader(DocumentSettings settings) {
        this.settings = settings;
        this.parserProcess = new ParserProcess<>(TextExtractor.class, FileType.class, ExtractedText.class,
                settings.readingMemory(), settings.readingTime());
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
            case PDF, DOCX, HTML -> contents(name, extract(type, file), type);
            case MARKDOWN, TEXT, CSV -> Encoding.decode(content).map(text -> contents(name, type, text))
                    .orElseGet(() -> new ParsedDocument.Refused(DocumentRefusal.UNKNOWN_ENCODING));
        };
    }

    private ExtractedText extract(FileType type, Path file) throws IOException {
        return parserProcess.parse(type, file).orElseGet(() -> new ExtractedText.None(DocumentRefusal.TOO_HEAVY));
    }

    private static ParsedDocument contents(String name, FileType type, String decoded) {
        String text = UnifiedCharacters.of(decoded);
        if (text.length() > ExtractedText.MOST_CHARACTERS) {
            return new ParsedDocument.Refused(DocumentRefusal.TOO_LONG);
        }
        if (type == FileType.CSV) {
            return QuestionTable.read(name, bareName(name), text);
        }
        return contents(name, "",
                type == FileType.MARKDOWN ? PlainText.markdownBlocks(text) : PlainText.blocks(text));
    }

    private static ParsedDocument contents(String name, ExtractedText extractedText, FileType type) {
        return switch (extractedText) {
            case ExtractedText.None(DocumentRefusal reason) -> new ParsedDocument.Refused(reason);
            case ExtractedText.Text(String title, List<Block> blocks) -> contents(name, title,
                    unified(type == FileType.PDF ? PlainText.rejoined(blocks) : blocks));
        };
    }

    private static List<Block> unified(List<Block> blocks) {
        return blocks.stream().map(block -> new Block(block.level(), UnifiedCharacters.of(block.text()).strip()))
                .filter(block -> !block.text().isEmpty()).toList();
    }

    private static ParsedDocument contents(String name, String declaredTitle, List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block.text().codePoints().anyMatch(Character::isLetterOrDigit))) {
            return new ParsedDocument.Refused(DocumentRefusal.EMPTY);
        }
        Document document = Outline.of(YearLines.joined(blocks), declaredTitle, bareName(name));
        return new ParsedDocument.Taken(document.title(), DocumentEntries.of(name, document), List.of());
    }

    /** Without folders and without its ending. */
    private static String bareName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }
}
