package org.xianfeng.knowledge.document.word;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** The numbers that Word puts before paragraphs by itself, as they are printed: 第一条, （一）, 一、, 1.2. */
public final class WordNumbers {

    private static final int LEVELS = 9;

    private final Map<Integer, Level[]> lists = new HashMap<>();
    private final Map<Integer, Integer> listOf = new HashMap<>();
    /** Of lists by number and level, where one begins anew. */
    private final Map<Integer, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();

    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String style = "";
        private boolean isLegal;
    }

    public static WordNumbers of(ZipFile zip) throws IOException {
        WordNumbers numbers = new WordNumbers();
        XmlPart.read(zip, "word/numbering.xml", numbers::read);
        return numbers;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Level[] levels = levels();
        Level level = levels[0];
        int number = 0;
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> {
                        levels = levels();
                        lists.put(id(xml, "abstractNumId"), levels);
                    }
                    case "num" -> {
                        number = id(xml, "numId");
                        // what an override brings is for this number alone and rare: only where it begins counts
                        level = new Level();
                    }
                    case "abstractNumId" -> listOf.put(number, XmlPart.number(xml, 0));
                    case "lvl" -> level = listOf.containsKey(number)
                            ? new Level()
                            : levels[Math.clamp(id(xml, "ilvl"), 0, LEVELS - 1)];
                    case "start" -> level.start = XmlPart.number(xml, 1);
                    case "numFmt" -> level.format = XmlPart.value(xml);
                    case "lvlText" -> level.text = XmlPart.value(xml);
                    case "pStyle" -> level.style = XmlPart.value(xml);
                    case "isLgl" -> level.isLegal = XmlPart.isOn(xml);
                    case "lvlOverride" -> override = id(xml, "ilvl");
                    case "startOverride" -> restarts.computeIfAbsent(number, _ -> new HashMap<>())
                            .put(override, XmlPart.number(xml, 1));
                    default -> {
                        // how it looks
                    }
                }
            }
        }
    }

    private static int id(XMLStreamReader xml, String name) {
        String id = XmlPart.attribute(xml, name).orElse("0");
        return id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
    }

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = new Level();
        }
        return levels;
    }

    /**
     * Counts a paragraph, and says what is printed before it; nothing before what has a bullet.
     *
     * @param style whose level of the list it is if that is not said
     */
    public String next(int number, int level, String style) {
        @Nullable
        Integer list = listOf.get(number);
        Level @Nullable [] levels = list == null ? null : lists.get(list);
        if (list == null || levels == null) {
            return "";
        }
        int at = level == WordStyles.NONE ? levelOf(levels, style) : Math.clamp(level, 0, LEVELS - 1);
        int[] counts = counters.computeIfAbsent(list, _ -> new int[LEVELS]);
        @Nullable
        Integer restart = restarts.computeIfAbsent(number, _ -> new HashMap<>()).remove(at);
        if (restart != null) {
            counts[at] = 0;
            levels[at].start = restart;
        }
        counts[at] = counts[at] == 0 ? Math.max(levels[at].start, 1) : counts[at] + 1;
        Arrays.fill(counts, at + 1, LEVELS, 0);
        return printed(levels, counts, at);
    }

    private static int levelOf(Level[] levels, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (!style.isEmpty() && levels[i].style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    private static String printed(Level[] levels, int[] counts, int at) {
        if (levels[at].format.equals("bullet") || levels[at].format.equals("none")) {
            return "";
        }
        String text = levels[at].text;
        for (int i = 0; i <= at; i++) {
            String format = levels[at].isLegal ? "decimal" : levels[i].format;
            text = text.replace("%" + (i + 1), written(Math.max(counts[i], Math.max(levels[i].start, 1)), format));
        }
        return text.isBlank() || text.matches(".*[、）)]\\s*") ? text.strip() : text.strip() + " ";
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                    "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand",
                    "koreanDigital2" ->
                chinese(number, "零一二三四五六七八九", "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
            case "ideographTraditional" -> among("甲乙丙丁戊己庚辛壬癸", number);
            case "ideographZodiac" -> among("子丑寅卯辰巳午未申酉戌亥", number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                among("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
            case "upperLetter" -> among("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
            case "lowerLetter" -> among("abcdefghijklmnopqrstuvwxyz", number);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    private static String among(String signs, int number) {
        return number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String chinese(int number, String digits, String units) {
        StringBuilder written = new StringBuilder();
        String decimal = Integer.toString(number);
        if (decimal.length() > units.length() + 1) {
            return decimal;
        }
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int unit = decimal.length() - i - 2;
            if (digit == 0) {
                gap = true;
                continue;
            }
            written.append(gap ? digits.substring(0, 1) : "");
            gap = false;
            boolean ten = digit == 1 && unit == 0 && written.isEmpty();
            written.append(ten ? "" : digits.substring(digit, digit + 1))
                    .append(unit >= 0 ? units.substring(unit, unit + 1) : "");
        }
        return written.toString();
    }

    private static String roman(int number) {
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                written.append(signs[i]);
                rest -= values[i];
            }
        }
        return written.toString();
    }
}
