package org.xianfeng.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xianfeng.parser.FileParser;
import org.xianfeng.parser.Spreadsheet;

/**
 * Reads a table as somebody sends it: the first sheet of a workbook that has anything in it, or a CSV file in UTF-8 or, as older Excel writes
 * it, in GB18030. Rows and columns beyond the most are left out.
 */
final class SheetParser implements FileParser<SheetParser.Wanted, SheetContent> {

    /** What a file says it is, by the ending of its name. */
    enum Format {

        CSV("csv"), WORKBOOK("xlsx?|xlsm|et");

        private final Pattern ending;

        Format(String ending) {
            this.ending = Pattern.compile(".*\\.(?:" + ending + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }

        static Optional<Format> of(String name) {
            return Arrays.stream(values()).filter(format -> format.ending.matcher(name).matches()).findFirst();
        }
    }

    /** @param mostRows how many are read at most */
    record Wanted(Format format, int mostRows) {}

    /** A list has about ten, and Excel 16,384. */
    private static final int MOST_COLUMNS = 100;
    /** 2,000 long rows are less than a tenth of it. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private int characters;
    private int mostRows;

    @Override
    public SheetContent parse(Wanted wanted, Path file) {
        characters = 0;
        mostRows = wanted.mostRows();
        try {
            if (wanted.format() == Format.WORKBOOK) {
                return workbook(file);
            }
            List<List<String>> rows = csv(file);
            return characters > MOST_CHARACTERS ? new SheetContent.TooHeavy() : new SheetContent.Table(new Sheet(rows));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return new SheetContent.Broken(e.toString());
        }
    }

    private List<List<String>> csv(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text(Files.readAllBytes(file))))) {
            List<List<String>> rows = new ArrayList<>();
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && hasRoom(rows)) {
                rows.add(row(records.next().stream().map(FormulaGuard::unguard)));
            }
            return rows;
        }
    }

    private boolean hasRoom(List<List<String>> rows) {
        return rows.size() < mostRows && characters <= MOST_CHARACTERS;
    }

    private List<String> row(Stream<String> cells) {
        return cells.limit(MOST_COLUMNS).map(String::strip).peek(cell -> characters += cell.length()).toList();
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            text = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private SheetContent workbook(Path file) throws IOException {
        if (Spreadsheet.isSuspicious(file)) {
            return new SheetContent.TooHeavy();
        }
        List<Spreadsheet.Table> tables = Spreadsheet
                .read(file, new Spreadsheet.Limits(mostRows, MOST_COLUMNS, MOST_CHARACTERS)).tables();
        if (tables.isEmpty()) {
            return new SheetContent.Table(new Sheet(List.of()));
        }
        Spreadsheet.Table table = tables.getFirst();
        return table.characters() > MOST_CHARACTERS
                ? new SheetContent.TooHeavy()
                : new SheetContent.Table(new Sheet(table.rows(), Set.copyOf(table.hidden()), table.unknown().stream()
                        .map(place -> new Sheet.Place(place.row(), place.column())).collect(Collectors.toSet())));
    }
}
