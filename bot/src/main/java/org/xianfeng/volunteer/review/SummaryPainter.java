package org.xianfeng.volunteer.review;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.xianfeng.volunteer.picture.PosterCanvas;
import org.xianfeng.volunteer.picture.TextPainter;

/** Paints the summary of an activity as a poster in portrait, as it is shared in messengers. */
final class SummaryPainter {

    private static final double MARGIN = 90;
    private static final double FIRST_ROW = 910;
    private static final double ROW = 200;

    private final TextPainter bold;
    private final TextPainter regular;

    SummaryPainter(TextPainter bold, TextPainter regular) {
        this.bold = bold;
        this.regular = regular;
    }

    BufferedImage paint(Summary summary) throws IOException {
        return PosterCanvas.paint(on -> {
            head(on, summary);
            sheet(on, summary);
            foot(on, summary);
        });
    }

    private void head(Graphics2D on, Summary summary) throws IOException {
        PosterCanvas.star(on, 138, 46);
        bold.drawCentred(on, summary.heading(), 44, PosterCanvas.MIDDLE, 258, PosterCanvas.GOLD);
        List<String> title = bold.lines(summary.title(), 76, PosterCanvas.WIDTH - 2 * MARGIN, 2);
        double line = title.size() == 1 ? 400 : 360;
        for (String text : title) {
            bold.drawCentred(on, text, 76, PosterCanvas.MIDDLE, line, PosterCanvas.PAPER);
            line += 100;
        }
    }

    private void sheet(Graphics2D on, Summary summary) throws IOException {
        on.setColor(PosterCanvas.PAPER);
        on.fill(new RoundRectangle2D.Double(60, 530, PosterCanvas.WIDTH - 120.0, 700, 48, 48));
        regular.drawCentred(on, summary.when(), 38, PosterCanvas.MIDDLE, 620, PosterCanvas.INK);
        double line = 682;
        for (String text : regular.lines(summary.place(), 34, PosterCanvas.WIDTH - 4 * MARGIN, 2)) {
            regular.drawCentred(on, text, 34, PosterCanvas.MIDDLE, line, PosterCanvas.QUIET);
            line += 48;
        }
        on.setColor(new Color(0xEADFD3));
        on.fill(new Rectangle2D.Double(PosterCanvas.MIDDLE - 330, 760, 660, 2));
        int count = summary.figures().size();
        for (int i = 0; i < count; i++) {
            boolean alone = i % 2 == 0 && i == count - 1;
            double middle = alone ? PosterCanvas.MIDDLE : PosterCanvas.MIDDLE + (i % 2 == 0 ? -210 : 210);
            figure(on, summary.figures().get(i), middle, FIRST_ROW + (i < 2 ? 0 : ROW));
        }
    }

    private void figure(Graphics2D on, Summary.Figure figure, double middle, double base) throws IOException {
        bold.drawCentred(on, figure.value(), 110, middle, base, PosterCanvas.RED);
        regular.drawCentred(on, figure.label(), 34, middle, base + 58, PosterCanvas.QUIET);
    }

    private void foot(Graphics2D on, Summary summary) throws IOException {
        List<String> lines = bold.lines(summary.organisation(), 40, PosterCanvas.WIDTH - 2 * MARGIN, 1);
        bold.drawCentred(on, lines.getFirst(), 40, PosterCanvas.MIDDLE, 1340, PosterCanvas.GOLD);
    }
}
