package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Running heads and feet that do not say the same on each page, such as the chapter's name: known by standing at one
 * height in one size, page after page.
 */
final class ChangingHeads {

    private static final int FEWEST_PAGES = 3;
    private static final double LEAST_SHARE = 0.4;
    /** Of the pages that have a line there, how many say what another says as well. */
    private static final double LEAST_REPEATED = 0.6;
    /** Where no two pages need say the same, since the line is smaller than the text and apart from it. */
    private static final double LEAST_SHARE_OF_SMALL = 0.6;
    private static final float SMALL = 0.93f;
    private static final float APART = 1.6f;
    private static final float SAME_HEIGHT = 1.5f;
    private static final float SAME_SIZE = 0.5f;

    private final List<PdfPage> pages;
    private final List<Place> places = new ArrayList<>();

    /** A height at which lines of a size stand on some pages. */
    private static final class Place {

        private final float y;
        private final float size;
        private final List<PdfLine> lines = new ArrayList<>();
        private int smallAndApart;
        private boolean isRunning;

        private Place(float y, float size) {
            this.y = y;
            this.size = size;
        }

        private boolean holds(PdfLine line) {
            return Math.abs(line.y() - y) < SAME_HEIGHT && Math.abs(line.size() - size) < SAME_SIZE;
        }
    }

    ChangingHeads(List<PdfPage> pages) {
        this.pages = pages;
        for (PdfPage page : pages) {
            float text = usualSize(page);
            for (PdfLine line : page.lines()) {
                if (RunningHeads.isAtEdge(page, line)) {
                    Place place = place(line);
                    place.lines.add(line);
                    place.smallAndApart += line.size() < SMALL * text && isApart(page, line) ? 1 : 0;
                }
            }
        }
        places.forEach(place -> place.isRunning = isRunning(place));
    }

    boolean include(PdfLine line) {
        return places.stream().anyMatch(place -> place.isRunning && place.holds(line));
    }

    private Place place(PdfLine line) {
        return places.stream().filter(place -> place.holds(line)).findFirst().orElseGet(() -> {
            Place place = new Place(line.y(), line.size());
            places.add(place);
            return place;
        });
    }

    private boolean isRunning(Place place) {
        int count = place.lines.size();
        if (count < FEWEST_PAGES || count < LEAST_SHARE * pages.size()) {
            return false;
        }
        Map<String, Long> forms = place.lines.stream()
                .collect(Collectors.groupingBy(RunningHeads::form, Collectors.counting()));
        long repeated = place.lines.stream().filter(line -> forms.getOrDefault(RunningHeads.form(line), 0L) > 1)
                .count();
        return repeated >= LEAST_REPEATED * count
                || place.smallAndApart >= Math.max(FEWEST_PAGES, LEAST_SHARE_OF_SMALL * pages.size());
    }

    /** That of most letters. */
    private static float usualSize(PdfPage page) {
        return page.lines().stream()
                .collect(Collectors.groupingBy(line -> Math.round(2 * line.size()),
                        Collectors.summingInt(line -> line.text().length())))
                .entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> most.getKey() / 2f).orElse(0f);
    }

    /** From the lines above and below it. */
    private static boolean isApart(PdfPage page, PdfLine line) {
        int at = page.lines().indexOf(line);
        return at == 0
                ? page.lines().size() > 1 && page.lines().get(1).y() - line.y() > APART * page.lines().get(1).size()
                : at == page.lines().size() - 1
                        && line.y() - page.lines().get(at - 1).y() > APART * page.lines().get(at - 1).size();
    }
}
