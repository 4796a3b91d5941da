package org.xianfeng.knowledge.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pictures of printed pages, as a scanner or a phone makes them. */
public final class PagePicture {

    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final float SIZE = 58;
    private static final int MARGIN = 300;

    private PagePicture() {}

    /** A page with these lines, in black on white. */
    public static BufferedImage of(String... lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font());
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], MARGIN, 400 + i * 110);
        }
        pen.dispose();
        return page;
    }

    /** The same, as somebody photographs it by night: dark, and so noisy that letters are hard to tell. */
    public static BufferedImage noisy(BufferedImage page, long seed) {
        Random chance = new Random(seed);
        BufferedImage noisy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int light = page.getRaster().getSample(x, y, 0) / 5 + 60 + (int) (chance.nextGaussian() * 22);
                int level = Math.clamp(light, 0, 255);
                noisy.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return noisy;
    }

    public static byte[] png(BufferedImage page) {
        return written(page, "png");
    }

    static byte[] jpeg(BufferedImage page) {
        return written(page, "jpg");
    }

    /** Lying on its side. */
    static BufferedImage turned(BufferedImage page) {
        BufferedImage turned = new BufferedImage(page.getHeight(), page.getWidth(), page.getType());
        IntStream.range(0, page.getHeight()).forEach(y -> IntStream.range(0, page.getWidth()).forEach(
                x -> turned.setRGB(page.getHeight() - 1 - y, x, page.getRGB(x, y))));
        return turned;
    }

    /** A PDF of A4 as a scanner makes it: nothing but these pictures. */
    public static byte[] scan(List<BufferedImage> pages) {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0,
                            PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage page, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(page, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font() {
        try (InputStream in = Objects.requireNonNull(
                PagePicture.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of the certificates cannot be read", e);
        }
    }
}
