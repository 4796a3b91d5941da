package org.xianfeng.knowledge.document.extract;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.xianfeng.knowledge.document.pdf.PdfRule;

/** Collects the straight lines that a page draws, and thin bars, which are lines as well. */
final class PageRules {

    private static final List<String> PATHS = List.of("m", "l", "re", "h");
    private static final List<String> STROKES = List.of("S", "s", "B", "B*", "b", "b*");
    private static final List<String> FILLS = List.of("f", "F", "f*");
    private static final String END = "n";
    private static final float THIN = 2.5f;
    private static final float SHORTEST = 6;
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final List<Point2D[]> lines = new ArrayList<>();
    private final List<Point2D[]> bars = new ArrayList<>();
    private final List<PdfRule> rules = new ArrayList<>();
    private Point2D start = new Point2D.Float();
    private Point2D last = start;
    private PDRectangle box = new PDRectangle();

    PageRules(PDFStreamEngine engine) {
        this.engine = engine;
        for (List<String> names : List.of(PATHS, STROKES, FILLS, List.of(END))) {
            names.forEach(name -> engine.addOperator(new Drawing(name)));
        }
    }

    private final class Drawing extends OperatorProcessor {

        private final String name;

        private Drawing(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
            }
            draw(name, numbers);
        }

        @Override
        public String getName() { return name; }
    }

    void begin(PDRectangle page) {
        box = page;
        rules.clear();
        lines.clear();
        bars.clear();
    }

    /** Those since the page began. */
    List<PdfRule> rules() {
        return List.copyOf(rules);
    }

    private void draw(String name, float[] numbers) {
        if (PATHS.contains(name)) {
            extend(name, numbers);
            return;
        }
        if (!name.equals(END) && rules.size() < MOST) {
            bars.forEach(bar -> addBar(bar, STROKES.contains(name)));
            if (STROKES.contains(name)) {
                lines.forEach(line -> add(line[0], line[1]));
            }
        }
        lines.clear();
        bars.clear();
    }

    private void extend(String name, float[] numbers) {
        if (name.equals("m") && numbers.length == 2) {
            start = point(numbers[0], numbers[1]);
            last = start;
        } else if (name.equals("l") && numbers.length == 2) {
            Point2D next = point(numbers[0], numbers[1]);
            lines.add(new Point2D[]{last, next});
            last = next;
        } else if (name.equals("h")) {
            lines.add(new Point2D[]{last, start});
            last = start;
        } else if (name.equals("re") && numbers.length == 4) {
            bars.add(new Point2D[]{point(numbers[0], numbers[1]),
                    point(numbers[0] + numbers[2], numbers[1] + numbers[3])});
        }
    }

    /** From the upper left corner of the page. */
    private Point2D point(float x, float y) {
        Point2D point = engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return new Point2D.Float((float) point.getX() - box.getLowerLeftX(),
                box.getUpperRightY() - (float) point.getY());
    }

    private void addBar(Point2D[] corners, boolean stroked) {
        Point2D one = corners[0];
        Point2D other = corners[1];
        float width = (float) Math.abs(one.getX() - other.getX());
        float height = (float) Math.abs(one.getY() - other.getY());
        if (height <= THIN || width <= THIN) {
            add(one, height <= THIN
                    ? new Point2D.Double(other.getX(), one.getY())
                    : new Point2D.Double(one.getX(), other.getY()));
        } else if (stroked) {
            Point2D above = new Point2D.Double(other.getX(), one.getY());
            Point2D below = new Point2D.Double(one.getX(), other.getY());
            add(one, above);
            add(above, other);
            add(other, below);
            add(below, one);
        }
    }

    private void add(Point2D from, Point2D to) {
        float x = (float) Math.abs(from.getX() - to.getX());
        float y = (float) Math.abs(from.getY() - to.getY());
        if (Math.min(x, y) <= 1 && Math.max(x, y) >= SHORTEST) {
            boolean upright = y > x;
            double one = upright ? from.getY() : from.getX();
            double other = upright ? to.getY() : to.getX();
            rules.add(new PdfRule(upright, (float) (upright ? from.getX() : from.getY()), (float) Math.min(one, other),
                    (float) Math.max(one, other)));
        }
    }
}
