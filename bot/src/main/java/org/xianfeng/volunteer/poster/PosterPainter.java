package org.xianfeng.volunteer.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import com.google.zxing.common.BitMatrix;
import org.xianfeng.volunteer.picture.PosterCanvas;
import org.xianfeng.volunteer.picture.QrCode;
import org.xianfeng.volunteer.picture.TextPainter;

/** Paints a poster that invites to an activity, with a code that leads to it. */
final class PosterPainter {

    private static final double MARGIN = 90;
    private static final double CODE = 300;
    private static final double CODE_TOP = 882;

    private final TextPainter bold;
    private final TextPainter regular;

    PosterPainter(TextPainter bold, TextPainter regular) {
        this.bold = bold;
        this.regular = regular;
    }

    BufferedImage paint(Poster poster) throws IOException {
        return PosterCanvas.paint(on -> {
            head(on, poster);
            sheet(on, poster);
            String owner = bold.lines(poster.organisation(), 40, PosterCanvas.WIDTH - 2 * MARGIN, 1).getFirst();
            bold.drawCentred(on, owner, 40, PosterCanvas.MIDDLE, 1372, PosterCanvas.GOLD);
        });
    }

    private void head(Graphics2D on, Poster poster) throws IOException {
        PosterCanvas.star(on, 118, 42);
        bold.drawCentred(on, poster.heading(), 44, PosterCanvas.MIDDLE, 226, PosterCanvas.GOLD);
        double line = 340;
        for (String text : bold.lines(poster.title(), 76, PosterCanvas.WIDTH - 2 * MARGIN, 2)) {
            bold.drawCentred(on, text, 76, PosterCanvas.MIDDLE, line, PosterCanvas.PAPER);
            line += 98;
        }
    }

    private void sheet(Graphics2D on, Poster poster) throws IOException {
        on.setColor(PosterCanvas.PAPER);
        on.fill(new RoundRectangle2D.Double(60, 500, PosterCanvas.WIDTH - 120.0, 800, 48, 48));
        double line = 592;
        line = lines(on, bold, poster.when(), 42, line, PosterCanvas.INK);
        line = lines(on, regular, poster.place(), 36, line, PosterCanvas.QUIET);
        lines(on, regular, poster.places(), 36, line, PosterCanvas.QUIET);
        if (!poster.link().isEmpty()) {
            code(on, QrCode.squares(poster.link()));
        }
        regular.drawCentred(on, poster.how(), 34, PosterCanvas.MIDDLE, 1246, PosterCanvas.INK);
    }

    /** At most two lines, and where the next one is. */
    private static double lines(Graphics2D on, TextPainter font, String text, double size, double first, Color color)
            throws IOException {
        double line = first;
        for (String part : font.lines(text, size, PosterCanvas.WIDTH - 3 * MARGIN, 2)) {
            font.drawCentred(on, part, size, PosterCanvas.MIDDLE, line, color);
            line += size * 1.4;
        }
        return line + 8;
    }

    private static void code(Graphics2D on, BitMatrix squares) {
        double side = CODE / squares.getWidth();
        double left = PosterCanvas.MIDDLE - CODE / 2;
        on.setColor(Color.WHITE);
        on.fill(new Rectangle2D.Double(left - 2 * side, CODE_TOP - 2 * side, CODE + 4 * side, CODE + 4 * side));
        on.setColor(Color.BLACK);
        for (int x = 0; x < squares.getWidth(); x++) {
            for (int y = 0; y < squares.getHeight(); y++) {
                if (squares.get(x, y)) {
                    // a little larger than it is, or seams would show
                    on.fill(new Rectangle2D.Double(left + x * side, CODE_TOP + y * side, side + .5, side + .5));
                }
            }
        }
    }
}
