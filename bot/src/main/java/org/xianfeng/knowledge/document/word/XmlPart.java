package org.xianfeng.knowledge.document.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a zipped document, as XML that names no other file. */
public final class XmlPart {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** What is done with a part. */
    @FunctionalInterface
    public interface Reading {

        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private XmlPart() {}

    /** Whether there is such a part. */
    public static boolean read(ZipFile zip, String name, Reading reading) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(part)) {
            reading.read(XML.createXMLStreamReader(in));
            return true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    public static String value(XMLStreamReader xml) {
        return attribute(xml, "val").orElse("");
    }

    public static int number(XMLStreamReader xml, int otherwise) {
        String value = value(xml);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** Whether a property such as {@code <w:b/>} is on. */
    public static boolean isOn(XMLStreamReader xml) {
        return !value(xml).matches("0|false|off|none");
    }
}
