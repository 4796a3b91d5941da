package org.xianfeng.console.figures;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.ExportDownload;
import org.xianfeng.console.figures.YearFigures.Figures;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Table;
import org.xianfeng.export.TableFormat;

/** The figures of a year as charts, and as a spreadsheet. */
@Controller
@Hidden
final class FiguresController {

    private static final String PATH = "/console/figures";
    private static final List<String> COLUMNS = List.of("part", "activities", "signups", "came", "hours", "questions",
            "answered");

    private final FiguresReader reader;
    private final ExportDownload downloads;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    FiguresController(FiguresReader reader, ExportDownload downloads, Phrases phrases, Clock clock, ZoneId zone) {
        this.reader = reader;
        this.downloads = downloads;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** A line of a chart: what it is of, and how much, beside the most. */
    record Line(String name, String number, Bar bar) {}

    /** @param title a phrase, {@code console.figures.NAME} */
    record Chart(String title, List<Line> lines) {}

    @GetMapping(PATH)
    String show(@RequestParam(name = "year", defaultValue = "0") int wanted,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        YearFigures figures = reader.of(year(wanted));
        Locale language = user.language();
        model.addAttribute("year", figures.year());
        model.addAttribute("years", List.of(thisYear(), thisYear() - 1));
        model.addAttribute("charts", List.of(
                months("activities", figures, one -> BigDecimal.valueOf(one.activities()), language),
                months("signups", figures, one -> BigDecimal.valueOf(one.signUps()), language),
                months("hours", figures, Figures::hours, language),
                months("answered", figures, one -> BigDecimal.valueOf(one.answered()), language),
                chart("branches", figures.branches(), Figures::hours, one -> branch(one, language))));
        return "console/figures";
    }

    private int thisYear() {
        return Year.now(clock.withZone(zone)).getValue();
    }

    private int year(int wanted) {
        return wanted == thisYear() - 1 ? wanted : thisYear();
    }

    private Chart months(String title, YearFigures figures, Function<Figures, BigDecimal> number, Locale language) {
        return chart(title, figures.months(), number, one -> month(one, language));
    }

    private static Chart chart(String title, List<Figures> of, Function<Figures, BigDecimal> number,
            Function<Figures, String> name) {
        BigDecimal most = of.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Chart(title, of.stream().map(one -> new Line(name.apply(one),
                number.apply(one).stripTrailingZeros().toPlainString(),
                Bar.of(number.apply(one).longValue(), most.longValue()))).toList());
    }

    private String month(Figures one, Locale language) {
        return phrases.plain(language, "console.figures.month", one.name());
    }

    private String branch(Figures one, Locale language) {
        return one.name().isEmpty() ? phrases.plain(language, "console.figures.others") : one.name();
    }

    @GetMapping(PATH + "/export")
    void export(@RequestParam(name = "year", defaultValue = "0") int wanted,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, HttpServletResponse response) throws IOException {
        YearFigures figures = reader.of(year(wanted));
        Locale language = user.language();
        Stream<List<Cell>> rows = Stream.concat(
                figures.months().stream().map(one -> cells(month(one, language), one)),
                figures.branches().stream().map(one -> cells(branch(one, language), one)));
        downloads.send(phrases.plain(language, "console.figures.file", figures.year()), new Table(
                COLUMNS.stream().map(column -> phrases.plain(language, "console.figures.column." + column)).toList(),
                rows), TableFormat.XLSX, response);
    }

    private static List<Cell> cells(String name, Figures one) {
        return List.of(Cell.of(name), Cell.of(one.activities()), Cell.of(one.signUps()), Cell.of(one.came()),
                new Cell.Amount(one.hours()), Cell.of(one.questions()), Cell.of(one.answered()));
    }
}
