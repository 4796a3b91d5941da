package org.xianfeng.knowledge.document.extract;

import java.util.ArrayList;
import java.util.List;

import org.xianfeng.knowledge.document.pdf.PageOrder;
import org.xianfeng.knowledge.document.pdf.PdfPage;

/** The lines of pages in the order in which they are read, and whether that is the right one. */
final class PageLines {

    private PageLines() {}

    /** @param unread how many pages are pictures */
    static ExtractedText.Text text(String title, List<PdfPage> pages, int unread) {
        List<Block> lines = new ArrayList<>();
        boolean isDoubtful = false;
        for (PdfPage page : pages) {
            PageOrder order = new PageOrder(page);
            order.lines().forEach(line -> lines.add(Block.paragraph(line)));
            isDoubtful |= order.isDoubtful();
        }
        return new ExtractedText.Text(title, lines, new Legibility(isDoubtful, Legibility.LETTERS, unread));
    }
}
