package org.xianfeng.volunteer.review;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Paints the summary of an activity as a poster in portrait, as it is shared in messengers. */
final class SummaryPainter {

    static final int WIDTH = 1080;
    static final int HEIGHT = 1440;

    private static final double MARGIN = 90;
    private static final double FIRST_ROW = 910;
    private static final double ROW = 200;
    private static final double MIDDLE = WIDTH / 2.0;
    private static final Color RED = new Color(0xB3261E);
    private static final Color DEEP_RED = new Color(0x7F1712);
    private static final Color GOLD = new Color(0xF6D98B);
    private static final Color PAPER = new Color(0xFFFBF5);
    private static final Color INK = new Color(0x2B1D19);
    private static final Color QUIET = new Color(0x7A665E);

    private final TextPainter bold;
    private final TextPainter regular;

    SummaryPainter(TextPainter bold, TextPainter regular) {
        this.bold = bold;
        this.regular = regular;
    }

    BufferedImage paint(Summary summary) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ground(on);
            head(on, summary);
            sheet(on, summary);
            foot(on, summary);
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

    private void head(Graphics2D on, Summary summary) throws IOException {
        on.setColor(GOLD);
        on.fill(star(MIDDLE, 138, 46));
        bold.drawCentred(on, summary.heading(), 44, MIDDLE, 258, GOLD);
        List<String> title = bold.lines(summary.title(), 76, WIDTH - 2 * MARGIN, 2);
        double line = title.size() == 1 ? 400 : 360;
        for (String text : title) {
            bold.drawCentred(on, text, 76, MIDDLE, line, PAPER);
            line += 100;
        }
    }

    /** A star of five points, the first of them upwards. */
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

    private void sheet(Graphics2D on, Summary summary) throws IOException {
        on.setColor(PAPER);
        on.fill(new RoundRectangle2D.Double(60, 530, WIDTH - 120.0, 700, 48, 48));
        regular.drawCentred(on, summary.when(), 38, MIDDLE, 620, INK);
        double line = 682;
        for (String text : regular.lines(summary.place(), 34, WIDTH - 4 * MARGIN, 2)) {
            regular.drawCentred(on, text, 34, MIDDLE, line, QUIET);
            line += 48;
        }
        on.setColor(new Color(0xEADFD3));
        on.fill(new Rectangle2D.Double(MIDDLE - 330, 760, 660, 2));
        int count = summary.figures().size();
        for (int i = 0; i < count; i++) {
            boolean alone = i % 2 == 0 && i == count - 1;
            double middle = alone ? MIDDLE : MIDDLE + (i % 2 == 0 ? -210 : 210);
            figure(on, summary.figures().get(i), middle, FIRST_ROW + (i < 2 ? 0 : ROW));
        }
    }

    private void figure(Graphics2D on, Summary.Figure figure, double middle, double base) throws IOException {
        bold.drawCentred(on, figure.value(), 110, middle, base, RED);
        regular.drawCentred(on, figure.label(), 34, middle, base + 58, QUIET);
    }

    private void foot(Graphics2D on, Summary summary) throws IOException {
        List<String> lines = bold.lines(summary.organisation(), 40, WIDTH - 2 * MARGIN, 1);
        bold.drawCentred(on, lines.getFirst(), 40, MIDDLE, 1340, GOLD);
    }
}
