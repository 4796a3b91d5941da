package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.xianfeng.knowledge.document.word.XmlPart;

/** Reads the slides of a presentation in their order: each title as a heading, each paragraph, a table row by row. */
final class SlideText {

    private static final String FOLDER = "ppt/";
    private static final String CELL_END = " | ";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> row = new ArrayList<>();
    private boolean isTitle;
    private boolean isSkipped;
    private boolean inTable;
    private int characters;

    private SlideText() {}

    /** @throws BlockHandler.TooLong if it has more text than a document may have */
    static ExtractedText of(Path file) throws IOException, BlockHandler.TooLong {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            SlideText text = new SlideText();
            for (String slide : slides(zip)) {
                XmlPart.read(zip, FOLDER + slide, text::read);
            }
            if (text.characters > ExtractedText.MOST_CHARACTERS) {
                throw new BlockHandler.TooLong();
            }
            return text.blocks.isEmpty()
                    ? new ExtractedText.None(DocumentRefusal.NO_TEXT)
                    : new ExtractedText.Text("", text.blocks);
        }
    }

    private static List<String> slides(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        XmlPart.read(zip, FOLDER + "_rels/presentation.xml.rels", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    targets.put(XmlPart.attribute(xml, "Id").orElse(""),
                            XmlPart.attribute(xml, "Target").orElse("").replaceFirst("^/?(?:ppt/)?", ""));
                }
            }
        });
        List<String> slides = new ArrayList<>();
        boolean isThere = XmlPart.read(zip, FOLDER + "presentation.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sldId")) {
                    slides.add(targets.getOrDefault(xml.getAttributeValue(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"), ""));
                }
            }
        });
        if (!isThere) {
            throw new IOException("no presentation");
        }
        return slides;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && characters <= ExtractedText.MOST_CHARACTERS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("entities are not read");
                default -> {
                    // between the elements
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "sp" -> {
                isTitle = false;
                isSkipped = false;
            }
            case "ph" -> {
                String type = XmlPart.attribute(xml, "type").orElse("");
                isTitle = type.equals("title") || type.equals("ctrTitle");
                isSkipped = type.equals("sldNum") || type.equals("dt") || type.equals("ftr");
            }
            case "t" -> {
                String text = xml.getElementText();
                characters += text.length();
                paragraph.append(text);
            }
            case "br" -> paragraph.append(' ');
            case "tbl" -> inTable = true;
            default -> {
                // how it looks
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (inTable) {
                    paragraph.append(' ');
                } else {
                    add(isTitle ? 1 : 0, paragraph.toString());
                    paragraph.setLength(0);
                }
            }
            case "tc" -> {
                row.add(paragraph.toString().strip());
                paragraph.setLength(0);
            }
            case "tr" -> {
                add(0, String.join(CELL_END, row));
                row.clear();
            }
            case "tbl" -> inTable = false;
            case "sp" -> isSkipped = false;
            default -> {
                // goes on
            }
        }
    }

    private void add(int level, String text) {
        String line = text.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!isSkipped && !line.isEmpty()) {
            blocks.add(new Block(level, line));
        }
    }
}
