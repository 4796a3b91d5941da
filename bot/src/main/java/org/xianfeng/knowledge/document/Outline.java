package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;
import org.xianfeng.knowledge.entry.EntryDate;

/**
 * Finds the sections of a document: by its headings, else by how Chinese documents number theirs, and in a chronicle or
 * a statute by its paragraphs. What is too long for one section is cut between paragraphs.
 */
final class Outline {

    /** As much as a reader reads on a screen or two; more is cut into parts of this length. */
    private static final int LONGEST_SECTION = 3000;
    private static final int FEWEST_OF_A_KIND = 3;
    /** A chronicle, and a statute, whose articles may have many paragraphs. */
    private static final List<Kind> KINDS = List.of(new Kind(WrittenDate::leading, 0.6),
            new Kind(HeadingLine::article, 0.05));

    private final List<Section> sections = new ArrayList<>();
    private final List<Block> path = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int headings;

    private Outline() {}

    /**
     * The sections of these blocks.
     *
     * @param declaredTitle by the document's own data; may be nonsense
     * @param fileTitle what it is called if it does not say
     */
    static Document of(List<Block> blocks, String declaredTitle, String fileTitle) {
        Title title = Title.of(blocks, declaredTitle, fileTitle);
        List<Block> body = blocks.subList(title.blocks(), blocks.size());
        Outline outline = new Outline();
        return new Document(title.text(), withoutCover(outline.sections(withHeadings(body))), outline.headings);
    }

    /** What stands above the first heading without a sentence in it, such as when it was passed, is no entry of its own. */
    private static List<Section> withoutCover(List<Section> sections) {
        if (sections.size() < 2 || !sections.getFirst().headings().isEmpty()
                || !sections.getFirst().paragraphs().stream().allMatch(Title::isLineOfACover)) {
            return sections;
        }
        Section next = sections.get(1);
        List<String> paragraphs = Stream.concat(sections.getFirst().paragraphs().stream(), next.paragraphs().stream())
                .toList();
        List<Section> rest = new ArrayList<>(sections.subList(1, sections.size()));
        rest.set(0, new Section(next.headings(), next.date(), paragraphs));
        return rest;
    }

    private static List<Block> withHeadings(List<Block> blocks) {
        return blocks.stream().anyMatch(Block::isHeading)
                ? blocks
                : blocks.stream().map(block -> new Block(HeadingLine.level(block.text()), block.text())).toList();
    }

    private List<Section> sections(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            // one with nothing below it is an item of a list, or a line in large letters
            if (block.isHeading() && hasSomethingBelow(block, blocks, i + 1)) {
                endSection();
                path.removeIf(above -> above.level() >= block.level());
                path.add(block);
                headings++;
            } else {
                open.add(block.text());
            }
        }
        endSection();
        return sections;
    }

    private static boolean hasSomethingBelow(Block heading, List<Block> blocks, int next) {
        return next < blocks.size() && (!blocks.get(next).isHeading() || blocks.get(next).level() > heading.level());
    }

    private void endSection() {
        if (!open.isEmpty()) {
            List<String> headings = path.stream().map(Block::text).toList();
            List<String> paragraphs = List.copyOf(open);
            open.clear();
            KINDS.stream().filter(kind -> kind.isThatOf(paragraphs)).findFirst().ifPresentOrElse(
                    kind -> addOneByOne(headings, paragraphs, kind), () -> addInParts(headings, paragraphs));
        }
    }

    private void addOneByOne(List<String> headings, List<String> paragraphs, Kind kind) {
        List<String> own = headings;
        List<String> text = new ArrayList<>();
        for (String paragraph : paragraphs) {
            Optional<String> beginning = kind.beginning().apply(paragraph);
            if (beginning.isPresent()) {
                add(own, text);
                own = with(headings, beginning.get());
            }
            text.add(paragraph);
        }
        add(own, text);
    }

    private void addInParts(List<String> headings, List<String> paragraphs) {
        boolean whole = paragraphs.stream().mapToInt(String::length).sum() <= LONGEST_SECTION;
        List<String> part = new ArrayList<>();
        int length = 0;
        int number = 1;
        for (String paragraph : paragraphs) {
            if (length > 0 && length + paragraph.length() > LONGEST_SECTION) {
                add(with(headings, "（" + number++ + "）"), part);
                length = 0;
            }
            part.add(paragraph);
            length += paragraph.length();
        }
        add(whole ? headings : with(headings, "（" + number + "）"), part);
    }

    private void add(List<String> headings, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            Optional<EntryDate> date = headings.isEmpty() ? Optional.empty() : WrittenDate.in(headings.getLast());
            sections.add(new Section(headings, date, paragraphs));
            paragraphs.clear();
        }
    }

    private static List<String> with(List<String> headings, String last) {
        List<String> all = new ArrayList<>(headings);
        all.add(last);
        return all;
    }

    /**
     * A kind of text whose paragraphs each stand for themselves.
     *
     * @param beginning the words that such a paragraph begins with
     * @param share of the paragraphs that at least begin so
     */
    private record Kind(Function<String, Optional<String>> beginning, double share) {

        boolean isThatOf(List<String> paragraphs) {
            long such = paragraphs.stream().filter(paragraph -> beginning.apply(paragraph).isPresent()).count();
            return such >= FEWEST_OF_A_KIND && such >= share * paragraphs.size();
        }
    }
}
