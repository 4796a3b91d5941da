package org.xianfeng.knowledge.document.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML that Tika makes of any document for headings and paragraphs. A table's row is one paragraph. */
final class BlockHandler extends DefaultHandler {

    /** Stops the reading of a document that is too long. */
    static final class TooLong extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em",
            "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr");

    /** What is for browsers and not for readers, or stands on each page of a site. */
    private static final Set<String> SKIPPED = Set.of("head", "script", "style", "noscript", "template", "nav",
            "footer", "aside", "button", "select", "textarea", "iframe", "svg", "rt", "rp");

    private static final Pattern HEADING = Pattern.compile("h([1-6])");
    /** Word's own styles, as they are called in a Chinese Word or WPS. */
    private static final Pattern HEADING_STYLE = Pattern.compile("标题_?\\s?([1-6]).*");
    /** Above all headings, but of the same level as the highest. */
    private static final String TITLE_STYLE = "title";
    /** Of the letters of a block that is nothing but links. */
    private static final double LINKED = 0.8;
    private static final int FEWEST_ITEMS = 3;
    private static final int LONGEST_ITEM = 12;
    private static final String CELL_END = " | ";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern CELLS_END = Pattern.compile("[\\s|]+$");

    /** More than this in a cell of a document is no word or two on some lines. */
    private static final int LONGEST_CELL = 60;

    private final boolean isPage;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Deque<String> skipping = new ArrayDeque<>();
    /** Of each link its letters, since the last block. */
    private final List<Integer> links = new ArrayList<>();
    /** The places in {@link #blocks} of what is nothing but links. */
    private final Set<Integer> linked = new HashSet<>();
    private boolean inLink;
    private boolean preformatted;
    private int level;
    private int cellStart;
    private int paragraphs;
    private int rows;
    private int characters;

    /** @param isPage of the web, which tables may lay out; those of a document are tables unless they hold long texts */
    BlockHandler(boolean isPage) {
        this.isPage = isPage;
    }

    /** Without menus, which are many links and nothing else. */
    List<Block> blocks() {
        List<Block> left = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!isMenu(i)) {
                left.add(blocks.get(i));
            }
        }
        return left.isEmpty() ? blocks : left;
    }

    private boolean isMenu(int at) {
        int from = at;
        while (linked.contains(from - 1)) {
            from--;
        }
        int to = at;
        while (linked.contains(to + 1)) {
            to++;
        }
        boolean isShort = blocks.subList(from, to + 1).stream()
                .allMatch(block -> block.text().length() <= LONGEST_ITEM);
        return linked.contains(at) && to - from + 1 >= FEWEST_ITEMS && isShort;
    }

    int characters() {
        return characters;
    }

    /** Only what is a control of a form is left out, since whole pages stand in one form. */
    private static boolean isOfAControl(String tag, Attributes attributes) {
        return tag.equals("label") && attributes.getValue("for") != null;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        String tag = local.toLowerCase(Locale.ROOT);
        if (!skipping.isEmpty() || SKIPPED.contains(tag) || isOfAControl(tag, attributes)) {
            skipping.push(tag);
        } else if (tag.equals("tr")) {
            end();
            rows++;
        } else if (tag.equals("a")) {
            inLink = true;
            links.add(0);
        } else if (rows > 0 && (tag.equals("td") || tag.equals("th"))) {
            cellStart = open.length();
            paragraphs = 0;
        } else if (tag.equals("br") && level > 0) {
            open.append(' ');
        } else if (rows > 0 && laysOut(tag)) {
            endRow();
            level = level(tag, attributes);
        } else if (!INLINE.contains(tag)) {
            preformatted |= tag.equals("pre");
            breakUp();
            level = rows > 0 ? 0 : level(tag, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        String tag = local.toLowerCase(Locale.ROOT);
        if (!skipping.isEmpty()) {
            skipping.pop();
        } else if (tag.equals("tr")) {
            rows = Math.max(0, rows - 1);
            end();
        } else if (tag.equals("a")) {
            inLink = false;
        } else if (rows > 0 && (tag.equals("td") || tag.equals("th"))) {
            open.append(CELL_END);
        } else if (!INLINE.contains(tag) && !tag.equals("br")) {
            preformatted &= !tag.equals("pre");
            breakUp();
            level = 0;
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (skipping.isEmpty()) {
            characters += length;
            if (characters > ExtractedText.MOST_CHARACTERS) {
                throw new TooLong();
            }
            write(new String(text, start, length));
            if (inLink) {
                links.set(links.size() - 1, links.getLast() + new String(text, start, length).strip().length());
            }
        }
    }

    /** A line is one only where the page says that its lines are. */
    private void write(String text) {
        String[] lines = preformatted ? text.split("\n", -1) : new String[]{text};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                breakUp();
            }
            open.append(lines[i]);
        }
    }

    @Override
    public void endDocument() {
        end();
    }

    /** Whether a cell has more in it than a word or a figure: the table is there for the looks of the page. */
    private boolean laysOut(String tag) {
        if (tag.equals("p") || tag.equals("div") || tag.equals("li")) {
            paragraphs++;
        }
        return HEADING.matcher(tag).matches() || tag.equals("table")
                || (paragraphs > 1 && open.substring(cellStart).strip().length() > (isPage ? 0 : LONGEST_CELL));
    }

    /** What was taken for a row is a part of the page for each cell. */
    private void endRow() {
        String cell = open.substring(cellStart);
        open.setLength(cellStart);
        end();
        open.append(cell);
        end();
        cellStart = 0;
        rows = 0;
    }

    private void breakUp() {
        if (rows > 0) {
            open.append(' ');
        } else {
            end();
        }
    }

    private void end() {
        String text = CELLS_END.matcher(SPACES.matcher(open).replaceAll(" ")).replaceFirst("").strip();
        open.setLength(0);
        if (!text.isEmpty()) {
            int inLinks = links.stream().mapToInt(Integer::intValue).sum();
            if (level == 0 && inLinks >= LINKED * text.length()) {
                linked.add(blocks.size());
            }
            links.clear();
            if (inLink) {
                links.add(0);
            }
            blocks.add(new Block(level, text));
        }
    }

    private static int level(String tag, Attributes attributes) {
        String style = Objects.requireNonNullElse(attributes.getValue("class"), "");
        if (style.equals(TITLE_STYLE)) {
            return 0;
        }
        Matcher heading = HEADING.matcher(tag);
        if (!heading.matches()) {
            heading = HEADING_STYLE.matcher(style);
        }
        return heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
    }
}
