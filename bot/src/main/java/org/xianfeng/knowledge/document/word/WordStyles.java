package org.xianfeng.knowledge.document.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** What the styles of a document of Word say of its paragraphs. */
public final class WordStyles {

    /** Not said. */
    public static final int NONE = -1;

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)[ _]?([1-9]).*", Pattern.CASE_INSENSITIVE);
    private static final int LOWEST_LEVEL = 6;
    private static final int DEEPEST_BASE = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {

        private String name = "";
        private String base = "";
        private int outline = NONE;
        private int numbering = NONE;
        private int level = NONE;
    }

    public static WordStyles of(ZipFile zip) throws IOException {
        WordStyles styles = new WordStyles();
        XmlPart.read(zip, "word/styles.xml", styles::read);
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "style" -> {
                        style = new Style();
                        styles.put(XmlPart.attribute(xml, "styleId").orElse(""), style);
                    }
                    case "name" -> style.name = XmlPart.value(xml);
                    case "basedOn" -> style.base = XmlPart.value(xml);
                    case "outlineLvl" -> style.outline = XmlPart.number(xml, NONE);
                    case "numId" -> style.numbering = XmlPart.number(xml, NONE);
                    case "ilvl" -> style.level = XmlPart.number(xml, NONE);
                    default -> {
                        // says nothing of the structure
                    }
                }
            }
        }
    }

    /** The level of a heading in this style, or 0. */
    public int heading(String id) {
        @Nullable
        Style style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST_BASE; depth++) {
            Matcher heading = HEADING.matcher(style.name);
            if (heading.matches()) {
                return Math.min(LOWEST_LEVEL, Integer.parseInt(heading.group(1)));
            }
            if (style.outline != NONE) {
                return level(style.outline);
            }
            style = styles.get(style.base);
        }
        return 0;
    }

    /** The level of a heading with this outline level, the highest of which is 0 and the ninth no heading. */
    public static int level(int outline) {
        return outline >= 0 && outline < 9 ? Math.min(LOWEST_LEVEL, outline + 1) : 0;
    }

    public int numbering(String id) {
        return inherited(id, style -> style.numbering);
    }

    public int level(String id) {
        return inherited(id, style -> style.level);
    }

    private int inherited(String id, ToIntFunction<Style> property) {
        @Nullable
        Style style = styles.get(id);
        for (int depth = 0; style != null && depth < DEEPEST_BASE; depth++) {
            if (property.applyAsInt(style) != NONE) {
                return property.applyAsInt(style);
            }
            style = styles.get(style.base);
        }
        return NONE;
    }
}
