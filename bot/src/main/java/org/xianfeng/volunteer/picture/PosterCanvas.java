package org.xianfeng.volunteer.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** What our posters are painted on: in portrait, as they are shared in messengers, all of one look. */
public final class PosterCanvas {

    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1440;
    public static final double MIDDLE = WIDTH / 2.0;
    public static final Color RED = new Color(0xB3261E);
    public static final Color GOLD = new Color(0xF6D98B);
    public static final Color PAPER = new Color(0xFFFBF5);
    public static final Color INK = new Color(0x2B1D19);
    public static final Color QUIET = new Color(0x7A665E);

    private static final Color DEEP_RED = new Color(0x7F1712);

    private PosterCanvas() {}

    /** What is painted on the ground. */
    @FunctionalInterface
    public interface Painting {

        void on(Graphics2D canvas) throws IOException;
    }

    public static BufferedImage paint(Painting painting) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ground(on);
            painting.on(on);
        } finally {
            on.dispose();
        }
        return picture;
    }

    private static void ground(Graphics2D on) {
        on.setPaint(new GradientPaint(0, 0, RED, 0, HEIGHT, DEEP_RED));
        on.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        on.setColor(new Color(255, 255, 255, 14));
        on.fill(new Ellipse2D.Double(WIDTH - 420, -260, 720, 720));
        on.fill(new Ellipse2D.Double(-300, HEIGHT - 520, 760, 760));
    }

    /** A golden star of five points in the middle, the first of them upwards. */
    public static void star(Graphics2D on, double y, double radius) {
        on.setColor(GOLD);
        on.fill(star(MIDDLE, y, radius));
    }

    private static Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int point = 0; point < 10; point++) {
            double length = point % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.PI / 5 * point - Math.PI / 2;
            double at = x + length * Math.cos(angle);
            double height = y + length * Math.sin(angle);
            if (point == 0) {
                star.moveTo(at, height);
            } else {
                star.lineTo(at, height);
            }
        }
        star.closePath();
        return star;
    }
}
