package org.xianfeng.knowledge.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document as Word saves it, part by part, so that each part can be made wrong. */
public final class WordFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String prolog = XML;

    public static WordFile empty() {
        return new WordFile();
    }

    public WordFile heading(int level, String text) {
        return styled("Heading" + level, text);
    }

    public WordFile paragraph(String text) {
        return styled("Normal", text);
    }

    WordFile title(String text) {
        return styled("Title", text);
    }

    WordFile row(String... cells) {
        body.append("<w:tbl><w:tr>");
        for (String cell : cells) {
            body.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        body.append("</w:tr></w:tbl>");
        return this;
    }

    /** Puts this into the document's body as it is. */
    WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    /** Puts this before the document's first element, such as a document type. */
    WordFile withProlog(String declaration) {
        prolog = XML + declaration;
        return this;
    }

    WordFile withPart(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private WordFile styled(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr><w:r><w:t>").append(text)
                .append("</w:t></w:r></w:p>");
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8(XML + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="bin" ContentType="application/octet-stream"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                wordprocessingml.styles+xml"/></Types>"""));
        all.put("_rels/.rels", utf8(relationships("officeDocument", "word/document.xml")));
        all.put("word/_rels/document.xml.rels", utf8(relationships("styles", "styles.xml")));
        all.put("word/styles.xml", utf8(XML + "<w:styles " + WORD + ">" + style("Normal", "Normal")
                + style("Title", "Title") + style("Heading1", "heading 1") + style("Heading2", "heading 2")
                + "</w:styles>"));
        all.put("word/document.xml",
                utf8(prolog + "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>"));
        all.putAll(parts);
        return zip(all);
    }

    private static String relationships(String type, String target) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
