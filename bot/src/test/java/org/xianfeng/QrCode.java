package org.xianfeng;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** A camera that reads codes. */
public final class QrCode {

    private QrCode() {}

    /** What the code in this picture says. */
    public static String read(byte[] picture) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code in this picture says. */
    public static String read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)))).getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code to be read in a picture of " + width + " x " + height, e);
        }
    }
}
