package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;

import org.apache.tika.exception.TikaException;
import org.xianfeng.knowledge.document.word.XmlPart;
import org.xml.sax.SAXException;

/** What a document of Word has Word import when it is opened: programs that write documents put pages of the web there. */
final class WordImports {

    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

    private WordImports() {}

    /** @param id of its relationship */
    static List<Block> blocks(ZipFile zip, String id) throws IOException {
        Optional<ZipEntry> part = target(zip, id).map(zip::getEntry);
        if (part.isEmpty()) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(part.get())) {
            Optional<byte[]> page = ImportedPage.html(in.readAllBytes());
            return page.isPresent() && TextExtractor.page(page.get()) instanceof ExtractedText.Text text
                    ? text.blocks()
                    : List.of();
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        }
    }

    private static Optional<String> target(ZipFile zip, String id) throws IOException {
        List<String> found = new ArrayList<>();
        XmlPart.read(zip, RELATIONSHIPS, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && XmlPart.attribute(xml, "Id").filter(id::equals).isPresent()) {
                    XmlPart.attribute(xml, "Target").ifPresent(found::add);
                }
            }
        });
        return found.stream().findFirst()
                .map(target -> target.startsWith("/") ? target.substring(1) : "word/" + target);
    }
}
