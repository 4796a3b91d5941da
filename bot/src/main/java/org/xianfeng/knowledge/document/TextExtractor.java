package org.xianfeng.knowledge.document;

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
import org.apache.tika.sax.SecureContentHandler;
import org.xianfeng.parser.FileParser;
import org.xianfeng.parser.ZipLimits;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gets the text out of a document, with Tika where it is a page of the web. Runs in the process for it, where nothing
 * else is to be harmed.
 */
final class TextExtractor implements FileParser<FileType, ExtractedText> {

    private static final long MOST_UNFOLDED = 256L << 20;

    @Override
    public ExtractedText parse(FileType type, Path file) {
        try {
            if (type == FileType.DOCX && ZipLimits.exceeds(file, MOST_UNFOLDED)) {
                return new ExtractedText.None(DocumentRefusal.SUSPICIOUS);
            }
            return switch (type) {
                case PDF -> PdfText.of(file);
                case DOCX -> WordText.of(file);
                case HTML, MARKDOWN, TEXT, CSV -> extract(type, file);
            };
        } catch (EncryptedDocumentException _) {
            return new ExtractedText.None(DocumentRefusal.ENCRYPTED);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError
                | LinkageError e) {
            return new ExtractedText.None(reason(e));
        }
    }

    private static ExtractedText extract(FileType type, Path file) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        BlockHandler blocks = new BlockHandler();
        Optional<byte[]> page = PageText.utf8(Files.readAllBytes(file));
        if (page.isEmpty()) {
            return new ExtractedText.None(DocumentRefusal.UNKNOWN_ENCODING);
        }
        metadata.set(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        try (TikaInputStream in = TikaInputStream.get(page.get(), metadata)) {
            SecureContentHandler secure = new SecureContentHandler(blocks, in);
            try {
                parser(type).parse(in, secure, metadata, context());
            } catch (SAXException e) {
                secure.throwIfCauseOf(e);
                throw e;
            }
        }
        return new ExtractedText.Text(Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), ""),
                PageFurniture.removed(blocks.blocks()));
    }

    private static Parser parser(FileType type) {
        return switch (type) {
            case HTML -> new JSoupParser();
            case PDF, DOCX, MARKDOWN, TEXT, CSV -> throw new IllegalArgumentException(type + " is not for Tika");
        };
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
