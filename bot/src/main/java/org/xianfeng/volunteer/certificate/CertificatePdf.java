package org.xianfeng.volunteer.certificate;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import com.google.zxing.common.BitMatrix;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.picture.QrCode;

/** Prints a certificate on a page of A4. */
@Component
final class CertificatePdf {

    private static final Color RED = new Color(0xb4141b);
    private static final Color INK = new Color(0x1d1512);
    private static final Color GREY = new Color(0x6b625e);

    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float MARGIN = 72;
    private static final float WIDTH = A4.getWidth() - 2 * MARGIN;
    private static final float QR = 92;
    /** A seal of 42 mm goes over the issuer and the date; below them nothing stands in its way. */
    private static final float SEAL = 24;

    /** Writes it; the code leads to {@code address}, and there is none without one. */
    void write(CertificateText.Words words, Optional<String> address, OutputStream target) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage(A4);
            document.addPage(sheet);
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(words.title() + " " + words.number());
            about.setAuthor(words.issuer());
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage("zh-CN");
            EmbeddedFont regular = EmbeddedFont.load(document, "Regular");
            EmbeddedFont bold = EmbeddedFont.load(document, "Bold");
            try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
                frame(page);
                print(words, page, regular, bold);
                if (address.isPresent()) {
                    code(page, address.get());
                }
            }
            // makes the fonts subsets, whose characters can be told only then
            document.save(OutputStream.nullOutputStream());
            regular.tellCharacters(document);
            bold.tellCharacters(document);
            document.save(target);
        }
    }

    private static void frame(PDPageContentStream page) throws IOException {
        page.setStrokingColor(RED);
        page.setLineWidth(2.5f);
        page.addRect(34, 34, A4.getWidth() - 68, A4.getHeight() - 68);
        page.stroke();
        page.setLineWidth(0.8f);
        page.addRect(40, 40, A4.getWidth() - 80, A4.getHeight() - 80);
        page.stroke();
    }

    private static void print(CertificateText.Words words, PDPageContentStream page, EmbeddedFont regular,
            EmbeddedFont bold)
            throws IOException {
        page.setNonStrokingColor(RED);
        float y = A4.getHeight() - 150;
        centred(page, bold, words.title(), 34, y);
        page.setNonStrokingColor(GREY);
        y -= 34;
        centred(page, regular, words.number(), 11, y);
        page.setNonStrokingColor(INK);
        y -= 66;
        for (String line : regular.lines(words.body(), 15, WIDTH)) {
            regular.write(page, line, 15, MARGIN, y);
            y -= 29;
        }
        y -= 22;
        for (CertificateText.Fact fact : words.facts()) {
            y = fact(page, regular, bold, fact, y);
        }
        foot(words, page, regular, bold);
    }

    private static float fact(PDPageContentStream page, EmbeddedFont regular, EmbeddedFont bold,
            CertificateText.Fact fact, float top)
            throws IOException {
        float y = top;
        page.setNonStrokingColor(GREY);
        regular.write(page, fact.name(), 12, MARGIN, y);
        page.setNonStrokingColor(INK);
        for (String line : bold.lines(fact.value(), 13, WIDTH - 110)) {
            bold.write(page, line, 13, MARGIN + 110, y);
            y -= 20;
        }
        page.setStrokingColor(new Color(0xe2dcd8));
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, y + 10);
        page.lineTo(MARGIN + WIDTH, y + 10);
        page.stroke();
        return y - 12;
    }

    private static void foot(CertificateText.Words words, PDPageContentStream page, EmbeddedFont regular,
            EmbeddedFont bold)
            throws IOException {
        float y = 262;
        for (String line : bold.lines(words.issuer(), 16, WIDTH)) {
            right(page, bold, line, 16, y);
            y -= 24;
        }
        right(page, regular, words.day(), 13, y - 2);
        page.setNonStrokingColor(GREY);
        right(page, regular, words.seal(), 10, y - SEAL);
        float x = MARGIN + QR + 18;
        bold.write(page, words.code(), 12, x, 128);
        float line = 106;
        for (String how : regular.lines(words.how(), 9.5f, WIDTH - QR - 18)) {
            regular.write(page, how, 9.5f, x, line);
            line -= 15;
        }
    }

    private static void code(PDPageContentStream page, String address) throws IOException {
        BitMatrix squares = QrCode.squares(address);
        float side = QR / squares.getWidth();
        page.setNonStrokingColor(Color.BLACK);
        for (int x = 0; x < squares.getWidth(); x++) {
            for (int y = 0; y < squares.getHeight(); y++) {
                if (squares.get(x, y)) {
                    page.addRect(MARGIN + x * side, 62 + QR - (y + 1) * side, side, side);
                }
            }
        }
        page.fill();
    }

    private static void centred(PDPageContentStream page, EmbeddedFont face, String text, float size, float y)
            throws IOException {
        face.write(page, text, size, (A4.getWidth() - face.width(text, size)) / 2, y);
    }

    private static void right(PDPageContentStream page, EmbeddedFont face, String text, float size, float y)
            throws IOException {
        face.write(page, text, size, MARGIN + WIDTH - face.width(text, size), y);
    }
}
