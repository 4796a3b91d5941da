package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

class BlockHandlerTest {

    private static final String FORM = "<table><tr><td><p>姓名</p></td><td><p>入学</p><p>时间</p></td><td><p>2015.8</p></td></tr></table>";

    @Test
    void takesACellOfADocumentForOneThoughItHasSeveralLines() throws Exception {
        assertThat(read(false, FORM)).containsExactly("姓名 | 入学 时间 | 2015.8");
    }

    @Test
    void takesACellWithLongTextsForAPartOfTheDocument() throws Exception {
        String long1 = "一、主要目的：旨在倡导以学生为主体的研究性学习。".repeat(4);
        assertThat(read(false, "<table><tr><td><p>" + long1 + "</p><p>二、实施原则。</p></td></tr></table>"))
                .containsExactly(long1, "二、实施原则。");
    }

    @Test
    void takesACellOfAPageWithSeveralParagraphsForLayout() throws Exception {
        assertThat(read(true, "<table><tr><td><p>某馆简介</p><p>馆建成于1985年。</p></td></tr></table>"))
                .containsExactly("某馆简介", "馆建成于1985年。");
    }

    private static List<String> read(boolean page, String body)
            throws ParserConfigurationException, SAXException, IOException {
        BlockHandler handler = new BlockHandler(page);
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.newSAXParser().parse(new InputSource(new StringReader("<body>" + body + "</body>")), handler);
        return handler.blocks().stream().map(Block::text).toList();
    }
}
