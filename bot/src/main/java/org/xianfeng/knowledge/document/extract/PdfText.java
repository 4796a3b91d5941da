package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.xianfeng.knowledge.document.pdf.PdfGlyph;
import org.xianfeng.knowledge.document.pdf.PdfLine;
import org.xianfeng.knowledge.document.pdf.PdfPage;
import org.xianfeng.knowledge.document.pdf.RuledTable;
import org.xianfeng.knowledge.document.pdf.RunningHeads;

/** Reads the text of a PDF by where it stands on its pages, as a reader does who sees columns, tables and running heads. */
final class PdfText extends PDFTextStripper {

    /** A scan has none, or a few that a stamp or a page number left. */
    private static final int FEWEST_CHARACTERS_PER_PAGE = 8;
    /** What stands aslant is a watermark. */
    private static final float ASLANT = 0.05f;

    private static final int LOOKED_BACK = 80;

    private final List<PdfPage> pages = new ArrayList<>();
    private final PageRules rules = new PageRules(this);
    private List<PdfGlyph> glyphs = new ArrayList<>();
    private int characters;
    private int unread;

    private PdfText() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** @throws BlockHandler.TooLong if it has more text than a document may have */
    static ExtractedText of(Path file) throws IOException, BlockHandler.TooLong {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            if (form != null) {
                // what has been filled in is part of the page
                form.flatten();
            }
            PdfText text = new PdfText();
            text.writeText(document, Writer.nullWriter());
            return text.extracted(Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), ""));
        } catch (InvalidPasswordException _) {
            return new ExtractedText.None(DocumentRefusal.ENCRYPTED);
        }
    }

    private ExtractedText extracted(String title) throws BlockHandler.TooLong {
        if (characters > ExtractedText.MOST_CHARACTERS) {
            throw new BlockHandler.TooLong();
        }
        if (characters < FEWEST_CHARACTERS_PER_PAGE * Math.max(1, pages.size())) {
            return new ExtractedText.None(DocumentRefusal.NO_TEXT);
        }
        return PageLines.text(title, RunningHeads.removed(pages), unread);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        boolean aslant = Math.abs(text.getTextMatrix().getShearY()) > ASLANT * text.getFontSizeInPt()
                && Math.abs(text.getTextMatrix().getScaleX()) > ASLANT * text.getFontSizeInPt();
        if (!aslant && characters <= ExtractedText.MOST_CHARACTERS) {
            PdfGlyph glyph = new PdfGlyph(text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(),
                    Math.max(1, text.getFontSizeInPt()), text.getUnicode());
            if (!isPrintedOver(glyph)) {
                glyphs.add(glyph);
                characters += glyph.text().isBlank() ? 0 : glyph.text().length();
            }
        }
    }

    /** Bold is often the same letter, printed twice. A loop, since this is asked of each letter of a thick book. */
    private boolean isPrintedOver(PdfGlyph glyph) {
        for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - LOOKED_BACK); i--) {
            if (glyph.isPrintedOver(glyphs.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void startPage(PDPage page) {
        rules.begin(page.getCropBox());
    }

    @Override
    protected void endPage(PDPage page) {
        if (glyphs.size() < FEWEST_CHARACTERS_PER_PAGE && page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext()) {
            unread++;
        }
        float height = page.getRotation() % 180 == 0 ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        pages.add(new PdfPage(height, page.getRotation() == 0
                ? TableLines.of(glyphs, RuledTable.of(rules.rules(), glyphs))
                : PdfLine.of(glyphs)));
        glyphs = new ArrayList<>();
    }
}
