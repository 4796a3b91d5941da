package org.xianfeng.task.chat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageOutputStream;
import javax.imageio.stream.ImageInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a JPEG or PNG another that shows the same and bears nothing else: no place, no device, nothing hidden behind
 * it. It stands upright, and no side has more than 2,560 pixels.
 */
final class CleanPicture {

    private static final Logger LOG = LoggerFactory.getLogger(CleanPicture.class);
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int LONGEST_SIDE = 2560;
    /** The largest of today's telephones take 50 million pixels; more is made to fill memory. */
    private static final long MOST_PIXELS = 64_000_000;
    /** One at a time, so that many at once need no more memory than one. */
    private static final ReentrantLock DECODING = new ReentrantLock();

    private CleanPicture() {}

    /**
     * Puts the clean picture, a JPEG, in place of the file's content.
     *
     * @return false if that is no picture of these kinds; it is as it was then
     */
    static boolean replace(Path file) throws IOException {
        DECODING.lock();
        try {
            BufferedImage picture = decode(file);
            write(upright(picture, Orientation.of(file)), file);
            return true;
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException
                | IllegalStateException | ClassCastException e) {
            // what decoders throw for what is damaged or forged
            LOG.info("A file that was sent as a picture is none: {}", e.toString());
            return false;
        } finally {
            DECODING.unlock();
        }
    }

    private static BufferedImage decode(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IIOException("no known format");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new IIOException("the format is " + reader.getFormatName());
                }
                reader.setInput(in, true, true);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new IIOException("it has " + width + " times " + height + " pixels");
        }
        int step = Math.ceilDiv(Math.max(width, height), LONGEST_SIDE);
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    /** On white, since a JPEG has nothing to see through. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation.swapsSides();
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            AffineTransform way = orientation.way(width, height);
            graphics.drawImage(picture, way, null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        try (var out = new FileCacheImageOutputStream(Files.newOutputStream(file), null)) {
            if (!ImageIO.write(picture, "jpeg", out)) {
                throw new IllegalStateException("no JPEG can be written");
            }
        }
    }
}
