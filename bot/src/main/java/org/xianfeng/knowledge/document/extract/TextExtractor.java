package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.document.extract.ExtractionRequest.Recognition;
import org.xianfeng.parser.FileParser;
import org.xianfeng.parser.ZipLimits;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gets the text out of a document, with Tika where it is a page of the web or from an old Office. Runs in the process for it, where nothing
 * else is to be harmed.
 */
public final class TextExtractor implements FileParser<ExtractionRequest, ExtractedText> {

    private static final long MOST_UNFOLDED = 256L << 20;
    private static final int LONGEST_MARK = 8;

    @Override
    public ExtractedText parse(ExtractionRequest request, Path file) {
        try {
            return extract(request, file);
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException _) {
            return new ExtractedText.None(DocumentRefusal.ENCRYPTED);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError
                | LinkageError e) {
            return new ExtractedText.None(reason(e));
        }
    }

    private static ExtractedText extract(ExtractionRequest request, Path file)
            throws IOException, SAXException, TikaException {
        byte[] beginning = beginning(file);
        if (FileType.isZip(beginning) && ZipLimits.exceeds(file, MOST_UNFOLDED)) {
            return new ExtractedText.None(DocumentRefusal.SUSPICIOUS);
        }
        Recognition recognition = request.recognition();
        return switch (request.type()) {
            case PDF -> recognition == null ? PdfText.of(file) : PictureText.ofPdf(file, recognition);
            case WORD -> word(file, beginning, recognition);
            case SLIDES -> FileType.isZip(beginning) ? SlideText.of(file) : byTika(new OfficeParser(), file);
            case WORKBOOK -> WorkbookText.of(file);
            case OFD -> OfdText.of(file);
            case PICTURE -> recognition == null
                    ? new ExtractedText.None(DocumentRefusal.NO_TEXT)
                    : PictureText.ofPhoto(file, recognition);
            case HTML -> page(Files.readAllBytes(file));
            case MARKDOWN, TEXT, CSV -> throw new IllegalArgumentException(request.type() + " is text already");
        };
    }

    private static ExtractedText word(Path file, byte[] beginning, @Nullable Recognition recognition)
            throws IOException, SAXException, TikaException {
        if (!FileType.isZip(beginning)) {
            return byTika(FileType.isRtf(beginning) ? new RTFParser() : new OfficeParser(), file);
        }
        return recognition == null ? WordText.of(file) : PictureText.ofWord(file, recognition);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST_MARK);
        }
    }

    /** What is in a page of the web. */
    static ExtractedText page(byte[] content) throws IOException, SAXException, TikaException {
        Optional<byte[]> page = PageText.utf8(content);
        if (page.isEmpty()) {
            return new ExtractedText.None(DocumentRefusal.UNKNOWN_ENCODING);
        }
        Metadata metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        try (TikaInputStream in = TikaInputStream.get(page.get(), metadata)) {
            ExtractedText.Text text = byTika(new JSoupParser(), in, metadata);
            return new ExtractedText.Text(PageFurniture.withoutSite(text.title()),
                    PageFurniture.removed(text.blocks()));
        }
    }

    private static ExtractedText byTika(Parser parser, Path file) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            return byTika(parser, in, metadata);
        }
    }

    private static ExtractedText.Text byTika(Parser parser, TikaInputStream in, Metadata metadata)
            throws IOException, SAXException, TikaException {
        BlockHandler blocks = new BlockHandler(parser instanceof JSoupParser);
        SecureContentHandler secure = new SecureContentHandler(blocks, in);
        try {
            parser.parse(in, secure, metadata, context());
        } catch (SAXException e) {
            secure.throwIfCauseOf(e);
            throw e;
        }
        return new ExtractedText.Text(Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), ""),
                blocks.blocks());
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static DocumentRefusal reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BlockHandler.TooLong) {
                return DocumentRefusal.TOO_LONG;
            }
            if (String.valueOf(cause.getMessage()).startsWith("Suspected zip bomb")) {
                return DocumentRefusal.SUSPICIOUS;
            }
        }
        return DocumentRefusal.BROKEN;
    }

    /** What is embedded in a document is left where it is. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
    }
}
