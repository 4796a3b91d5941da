package org.xianfeng.knowledge.document.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xianfeng.knowledge.document.extract.ExtractionRequest.Recognition;
import org.xianfeng.knowledge.document.pdf.PdfLine;
import org.xianfeng.knowledge.document.pdf.PdfPage;
import org.xianfeng.knowledge.document.pdf.RunningHeads;

/** Reads pictures of pages, those of a scanned PDF and photos, by text recognition. */
final class PictureText {

    private static final float DPI = 300;
    private static final float LEAST_DPI = 100;
    private static final double BELOW = 0.98;
    private static final float POINTS = 72;
    /** A page of A3 at this resolution has 17 million. */
    private static final long MOST_PIXELS = 24_000_000;
    private static final long MOST_PIXELS_OF_A_PHOTO = 80_000_000;

    private final Tesseract tesseract;
    private final List<PdfPage> pages = new ArrayList<>();
    private double sureness;
    private int letters;
    private int unread;

    private PictureText(Recognition recognition) {
        this.tesseract = new Tesseract(recognition);
    }

    static ExtractedText ofPdf(Path file, Recognition recognition) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > recognition.mostPages()) {
                return new ExtractedText.None(DocumentRefusal.TOO_MANY_PAGES);
            }
            PictureText text = new PictureText(recognition);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                text.readPage(renderer, i, document.getPage(i));
            }
            return text.extracted();
        }
    }

    private void readPage(PDFRenderer renderer, int index, PDPage page) throws IOException {
        List<PDImageXObject> pictures = pictures(page);
        boolean isScan = pictures.size() == 1 && !pictures.getFirst().isStencil()
                && (long) pictures.getFirst().getWidth() * pictures.getFirst().getHeight() <= MOST_PIXELS;
        // the picture itself, since drawing it anew costs its letters their edges
        BufferedImage image = isScan
                ? pictures.getFirst().getImage()
                : renderer.renderImageWithDPI(index, resolution(page, pictures), ImageType.RGB);
        Path picture = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(image, "png", picture.toFile());
            read(picture);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private static List<PDImageXObject> pictures(PDPage page) throws IOException {
        List<PDImageXObject> pictures = new ArrayList<>();
        PDResources resources = page.getResources();
        for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                pictures.add((PDImageXObject) resources.getXObject(name));
            }
        }
        return pictures;
    }

    /** A little less than that of the pictures, if it is less than the usual one: drawn larger, letters get ragged. */
    private static float resolution(PDPage page, List<PDImageXObject> pictures) {
        PDRectangle box = page.getCropBox();
        double widest = pictures.stream().mapToInt(PDImageXObject::getWidth).max().orElse(0);
        double own = widest == 0 ? DPI : Math.clamp(BELOW * widest / (box.getWidth() / POINTS), LEAST_DPI, DPI);
        double pixels = (double) box.getWidth() * box.getHeight() * (own / POINTS) * (own / POINTS);
        return (float) (own * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels))));
    }

    static ExtractedText ofPhoto(Path file, Recognition recognition) throws IOException {
        if (pixels(file) > MOST_PIXELS_OF_A_PHOTO) {
            return new ExtractedText.None(DocumentRefusal.SUSPICIOUS);
        }
        PictureText text = new PictureText(recognition);
        text.read(file);
        return text.extracted();
    }

    /** Of a document of Word that is nothing but pictures. */
    static ExtractedText ofWord(Path file, Recognition recognition) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = WordPictures.names(zip);
            if (names.size() > recognition.mostPages()) {
                return new ExtractedText.None(DocumentRefusal.TOO_MANY_PAGES);
            }
            PictureText text = new PictureText(recognition);
            for (String name : names) {
                Path picture = Files.createTempFile("page", name.substring(name.lastIndexOf('.')));
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    Files.copy(in, picture, StandardCopyOption.REPLACE_EXISTING);
                    if (pixels(picture) > MOST_PIXELS_OF_A_PHOTO) {
                        return new ExtractedText.None(DocumentRefusal.SUSPICIOUS);
                    }
                    text.read(picture);
                } finally {
                    Files.deleteIfExists(picture);
                }
            }
            return text.extracted();
        }
    }

    private static long pixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private void read(Path picture) throws IOException {
        Optional<Tesseract.Recognised> recognised = tesseract.read(picture);
        recognised.ifPresentOrElse(page -> {
            pages.add(page.page());
            sureness += page.sureness() * page.letters();
            letters += page.letters();
        }, () -> unread++);
    }

    private ExtractedText extracted() {
        if (letters == 0) {
            return new ExtractedText.None(DocumentRefusal.UNREADABLE);
        }
        List<Block> lines = new ArrayList<>();
        for (PdfPage page : RunningHeads.removed(pages)) {
            page.lines().stream().map(PdfLine::text).map(Block::paragraph).forEach(lines::add);
        }
        return lines.isEmpty()
                ? new ExtractedText.None(DocumentRefusal.UNREADABLE)
                : new ExtractedText.Text("", lines,
                        new Legibility(false, (int) Math.round(sureness / letters), unread));
    }
}
