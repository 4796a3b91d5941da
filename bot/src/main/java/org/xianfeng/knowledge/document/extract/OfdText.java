package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.xianfeng.knowledge.document.pdf.PdfGlyph;
import org.xianfeng.knowledge.document.pdf.PdfLine;
import org.xianfeng.knowledge.document.pdf.PdfPage;
import org.xianfeng.knowledge.document.pdf.RunningHeads;
import org.xianfeng.knowledge.document.word.XmlPart;

/**
 * Reads the text layer of an OFD (GB/T 33190), the format of printed pages in Chinese offices: a zip with a file of XML
 * for each page, whose letters have places in millimetres. From there on it is read as a PDF is.
 */
final class OfdText {

    private static final String ENTRY = "OFD.xml";
    private static final int MOST_PAGES = 2_000;
    private static final float USUAL_HEIGHT = 297;
    private static final float USUAL_SIZE = 4;
    private static final float NARROW = 0.5f;

    private final ZipFile zip;
    private final List<PdfPage> pages = new ArrayList<>();
    private String title = "";
    private int characters;

    private OfdText(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws BlockHandler.TooLong if it has more text than a document may have */
    static ExtractedText of(Path file) throws IOException, BlockHandler.TooLong {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            OfdText text = new OfdText(zip);
            for (String document : text.texts(ENTRY, "DocRoot")) {
                text.readDocument(resolved("", document));
            }
            if (text.characters > ExtractedText.MOST_CHARACTERS) {
                throw new BlockHandler.TooLong();
            }
            return text.characters == 0
                    ? new ExtractedText.None(DocumentRefusal.NO_TEXT)
                    : PageLines.text(text.title, RunningHeads.removed(text.pages), 0);
        }
    }

    private void readDocument(String document) throws IOException {
        List<String> places = new ArrayList<>();
        read(document, xml -> {
            if (xml.getLocalName().equals("Page")) {
                XmlPart.attribute(xml, "BaseLoc").ifPresent(places::add);
            }
        });
        List<String> titles = texts(ENTRY, "Title");
        title = titles.isEmpty() ? title : titles.getFirst();
        for (String place : places.stream().limit(MOST_PAGES).toList()) {
            Page page = new Page();
            read(resolved(document, place), page::begin);
            pages.add(new PdfPage(page.height, PdfLine.of(page.glyphs)));
        }
    }

    private List<String> texts(String part, String element) throws IOException {
        List<String> texts = new ArrayList<>();
        read(part, xml -> {
            if (xml.getLocalName().equals(element)) {
                texts.add(xml.getElementText().strip());
            }
        });
        return texts;
    }

    /** What is done at the beginning of each element. */
    @FunctionalInterface
    private interface Beginning {

        void begin(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String part, Beginning beginning) throws IOException {
        XmlPart.read(zip, part, xml -> {
            while (xml.hasNext() && characters <= ExtractedText.MOST_CHARACTERS) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    beginning.begin(xml);
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException("entities are not read");
                }
            }
        });
    }

    /** A place as it is named in a part: from the top if it begins with a slash, else from the part's own folder. */
    private static String resolved(String part, String place) {
        if (place.startsWith("/")) {
            return place.substring(1);
        }
        Deque<String> folders = new ArrayDeque<>();
        for (String step : (part.substring(0, part.lastIndexOf('/') + 1) + place).split("/", -1)) {
            if (step.equals("..")) {
                folders.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                folders.addLast(step);
            }
        }
        return String.join("/", folders);
    }

    /** A page while it is read. */
    private final class Page {

        private final List<PdfGlyph> glyphs = new ArrayList<>();
        private float height = USUAL_HEIGHT;
        private float left;
        private float top;
        private float size = USUAL_SIZE;
        private float scaleX = 1;
        private float scaleY = 1;
        private float shiftX;
        private float shiftY;

        void begin(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "PhysicalBox" -> height = at(numbers(xml.getElementText()), 3, USUAL_HEIGHT);
                case "TextObject" -> {
                    List<Float> box = numbers(XmlPart.attribute(xml, "Boundary").orElse(""));
                    List<Float> matrix = numbers(XmlPart.attribute(xml, "CTM").orElse(""));
                    left = at(box, 0, 0);
                    top = at(box, 1, 0);
                    size = at(numbers(XmlPart.attribute(xml, "Size").orElse("")), 0, USUAL_SIZE);
                    scaleX = at(matrix, 0, 1);
                    scaleY = at(matrix, 3, 1);
                    shiftX = at(matrix, 4, 0);
                    shiftY = at(matrix, 5, 0);
                }
                case "TextCode" -> place(xml);
                default -> {
                    // how it looks
                }
            }
        }

        private void place(XMLStreamReader xml) throws XMLStreamException {
            float x = at(numbers(XmlPart.attribute(xml, "X").orElse("")), 0, 0);
            float y = at(numbers(XmlPart.attribute(xml, "Y").orElse("")), 0, 0);
            List<Float> steps = numbers(XmlPart.attribute(xml, "DeltaX").orElse(""));
            List<Float> stepsDown = numbers(XmlPart.attribute(xml, "DeltaY").orElse(""));
            String[] letters = xml.getElementText().codePoints().mapToObj(Character::toString).toArray(String[]::new);
            for (int i = 0; i < letters.length; i++) {
                float width = letters[i].codePointAt(0) < 0x2E80 ? NARROW * size : size;
                glyphs.add(new PdfGlyph(left + shiftX + x * scaleX, top + shiftY + y * scaleY, width * scaleX,
                        size * Math.abs(scaleY), letters[i]));
                characters += letters[i].isBlank() ? 0 : letters[i].length();
                x += stepsDown.isEmpty() ? at(steps, i, width) : at(steps, i, 0);
                y += at(stepsDown, i, 0);
            }
        }
    }

    /** Also those that are written once for many: {@code g 3 4.2} is 4.2 three times. */
    private static List<Float> numbers(String text) {
        List<Float> numbers = new ArrayList<>();
        String[] words = text.strip().split("\\s+", -1);
        for (int i = 0; i < words.length && numbers.size() <= ExtractedText.MOST_CHARACTERS; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = Math.clamp((long) number(words[i + 1]), 0, ExtractedText.MOST_CHARACTERS);
                float value = number(words[i + 2]);
                for (int time = 0; time < times; time++) {
                    numbers.add(value);
                }
                i += 2;
            } else if (!words[i].isEmpty()) {
                numbers.add(number(words[i]));
            }
        }
        return numbers;
    }

    private static float number(String text) {
        return text.matches("[-+]?\\d{0,9}(?:\\.\\d{0,9})?(?:[eE][-+]?\\d{1,2})?") && text.matches(".*\\d.*")
                ? Float.parseFloat(text)
                : 0;
    }

    private static float at(List<Float> numbers, int place, float otherwise) {
        return place < numbers.size() ? numbers.get(place) : otherwise;
    }
}
