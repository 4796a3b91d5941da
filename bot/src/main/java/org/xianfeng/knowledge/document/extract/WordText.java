package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.xianfeng.knowledge.document.word.WordNumbers;
import org.xianfeng.knowledge.document.word.WordStyles;
import org.xianfeng.knowledge.document.word.WordTable;
import org.xianfeng.knowledge.document.word.XmlPart;

/**
 * Reads the text of a document of Word as it is printed: with its automatic numbers, without comments, deletions, marks
 * of footnotes and hidden text, a text box once, a table by its rows.
 */
final class WordText {

    /** What is not the text itself; of two ways to say the same, the second. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback", "footnoteReference",
            "endnoteReference", "commentReference", "instrText", "delText", "rt", "pPrChange", "rPrChange", "sectPr");
    private static final String DOCUMENT = "/officeDocument";
    private static final int LONGEST_HEADING = 30;
    private static final String SENTENCE_ENDS = "。；！？，、：;,!?:.";
    private static final int LOWEST_LEVEL = 6;

    private final WordStyles styles;
    private final WordNumbers numbers;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Integer> bold = new HashSet<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Cell> cells = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private final ZipFile zip;
    private int characters;

    private static final class Paragraph {

        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private int outline = WordStyles.NONE;
        private int numbering = WordStyles.NONE;
        private int level = WordStyles.NONE;
        private int letters;
        private int boldLetters;
        private boolean isBold;
        private boolean isHidden;
        private boolean inRun;
    }

    private static final class Cell {

        private final StringBuilder text = new StringBuilder();
        private int columns = 1;
        private boolean isMerged;
    }

    private WordText(ZipFile zip, WordStyles styles, WordNumbers numbers) {
        this.zip = zip;
        this.styles = styles;
        this.numbers = numbers;
    }

    static ExtractedText of(Path file) throws IOException, BlockHandler.TooLong {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WordText text = new WordText(zip, WordStyles.of(zip), WordNumbers.of(zip));
            if (!XmlPart.read(zip, document(zip), text::read)) {
                return new ExtractedText.None(DocumentRefusal.BROKEN);
            }
            if (text.characters > ExtractedText.MOST_CHARACTERS) {
                throw new BlockHandler.TooLong();
            }
            return text.blocks.isEmpty() && !WordPictures.names(zip).isEmpty()
                    ? new ExtractedText.None(DocumentRefusal.NO_TEXT)
                    : new ExtractedText.Text(title(zip), text.blocks());
        }
    }

    private static String document(ZipFile zip) throws IOException {
        List<String> found = new ArrayList<>();
        XmlPart.read(zip, "_rels/.rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && XmlPart.attribute(xml, "Type").orElse("").endsWith(DOCUMENT)) {
                    found.add(XmlPart.attribute(xml, "Target").orElse("").replaceFirst("^/", ""));
                }
            }
        });
        return found.isEmpty() ? "word/document.xml" : found.getFirst();
    }

    private static String title(ZipFile zip) throws IOException {
        StringBuilder title = new StringBuilder();
        XmlPart.read(zip, "docProps/core.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("title")) {
                    title.append(xml.getElementText());
                }
            }
        });
        return title.toString();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        int skipping = 0;
        while (xml.hasNext() && characters <= ExtractedText.MOST_CHARACTERS) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (skipping > 0 || SKIPPED.contains(xml.getLocalName())) {
                    skipping++;
                } else {
                    begin(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (skipping > 0) {
                    skipping--;
                } else {
                    end(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("entities are not read");
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "altChunk" -> {
                List<Block> imported = WordImports.blocks(zip, XmlPart.attribute(xml, "id").orElse(""));
                imported.forEach(block -> characters += block.text().length());
                blocks.addAll(imported);
            }
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> tables.push(new WordTable());
            case "tr" -> tables.element().beginRow();
            case "tblHeader" -> tables.element().markHeader();
            case "tc" -> cells.push(new Cell());
            case "gridSpan" -> cells.element().columns = Math.clamp(XmlPart.number(xml, 1), 1, 50);
            case "vMerge" -> cells.element().isMerged = !XmlPart.value(xml).equals("restart");
            default -> {
                if (!paragraphs.isEmpty()) {
                    begin(xml, paragraphs.element());
                }
            }
        }
    }

    private void begin(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "pStyle" -> paragraph.style = XmlPart.value(xml);
            case "outlineLvl" -> paragraph.outline = XmlPart.number(xml, WordStyles.NONE);
            case "numId" -> paragraph.numbering = XmlPart.number(xml, WordStyles.NONE);
            case "ilvl" -> paragraph.level = XmlPart.number(xml, WordStyles.NONE);
            case "r" -> {
                paragraph.inRun = true;
                paragraph.isBold = false;
                paragraph.isHidden = false;
            }
            case "b" -> paragraph.isBold = paragraph.inRun && XmlPart.isOn(xml);
            case "vanish" -> paragraph.isHidden = paragraph.inRun && XmlPart.isOn(xml);
            case "t" -> write(paragraph, xml.getElementText());
            case "tab" -> {
                if (paragraph.inRun) {
                    write(paragraph, " ");
                }
            }
            case "br", "cr" -> write(paragraph, "\n");
            case "noBreakHyphen" -> write(paragraph, "-");
            default -> {
                // how it looks
            }
        }
    }

    private void write(Paragraph paragraph, String text) {
        if (!paragraph.isHidden) {
            paragraph.text.append(text);
            characters += text.length();
            int letters = text.strip().length();
            paragraph.letters += letters;
            paragraph.boldLetters += paragraph.isBold ? letters : 0;
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> add(paragraphs.pop());
            case "r" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.element().inRun = false;
                    paragraphs.element().isHidden = false;
                }
            }
            case "tc" -> {
                Cell cell = cells.pop();
                tables.element().add(cell.text.toString().strip(), cell.columns, cell.isMerged);
            }
            case "tbl" -> {
                List<String> rows = tables.pop().texts();
                if (cells.isEmpty()) {
                    rows.forEach(row -> blocks.add(Block.paragraph(row)));
                } else {
                    rows.forEach(row -> cells.element().text.append(' ').append(row));
                }
            }
            default -> {
                // goes on
            }
        }
    }

    private void add(Paragraph paragraph) {
        String text = paragraph.text.toString().replaceAll("[ \\t\\u00A0]+", " ").strip();
        if (text.isEmpty()) {
            return;
        }
        int numbering = paragraph.numbering == WordStyles.NONE
                ? styles.numbering(paragraph.style)
                : paragraph.numbering;
        int level = paragraph.level == WordStyles.NONE ? styles.level(paragraph.style) : paragraph.level;
        String numbered = numbers.next(numbering, level, paragraph.style) + text;
        if (cells.isEmpty()) {
            if (paragraph.boldLetters > 0 && paragraph.boldLetters == paragraph.letters) {
                bold.add(blocks.size());
            }
            blocks.add(new Block(paragraph.outline == WordStyles.NONE
                    ? styles.heading(paragraph.style)
                    : WordStyles.level(paragraph.outline), numbered));
        } else {
            cells.element().text.append(' ').append(numbered);
        }
    }

    /** Where no style marks the headings, short lines in bold are, and below them those that are numbered as such. */
    private List<Block> blocks() {
        if (blocks.stream().anyMatch(Block::isHeading) || bold.stream().noneMatch(this::looksLikeHeading)) {
            return blocks;
        }
        List<Block> seen = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            int numbered = HeadingLine.level(text);
            boolean heading = i > 0 && bold.contains(i) && looksLikeHeading(i);
            seen.add(new Block(numbered > 0 ? Math.min(LOWEST_LEVEL, numbered + 1) : heading ? 1 : 0, text));
        }
        return seen;
    }

    private boolean looksLikeHeading(int at) {
        String text = blocks.get(at).text();
        return at > 0 && text.length() <= LONGEST_HEADING && HeadingLine.level(text) == 0 && !text.contains("\n")
                && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
