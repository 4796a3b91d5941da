package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;

/** One entry as Markdown: YAML front matter between two lines of {@code ---}, then the text and, if any, a {@link QuestionSection}. */
final class MarkdownFile {

    private static final String FENCE = "---";
    private static final int UTF_8_MARK_BYTES = 3;

    private MarkdownFile() {}

    /** Whether this begins with front matter, and is an entry rather than a document. */
    static boolean begins(InputStream in) throws IOException {
        String start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        return start.startsWith(FENCE) || start.startsWith(FENCE, UTF_8_MARK_BYTES);
    }

    static Entry read(byte[] content) throws BrokenEntryException {
        String text = Utf8.decode(content, 1).replace("\r\n", "\n");
        if (!text.startsWith(FENCE + "\n")) {
            throw new BrokenEntryException(1, "the file must begin with front matter, between two lines of ---");
        }
        int start = FENCE.length() + 1;
        int end = text.startsWith(FENCE + "\n", start) ? start : text.indexOf("\n" + FENCE + "\n", start - 1) + 1;
        if (end <= 0) {
            throw new BrokenEntryException(1, "the front matter is not closed by a line of ---");
        }
        int bodyAt = end + FENCE.length() + 1;
        int questionsAt = (text + "\n").indexOf("\n" + QuestionSection.HEADING + "\n", bodyAt - 1);
        String body = text.substring(bodyAt, questionsAt < 0 ? text.length() : Math.max(bodyAt, questionsAt)).strip();
        if (body.isEmpty()) {
            throw new BrokenEntryException(lineAt(text, end), "there is no text below the front matter");
        }
        return FrontMatter.read(text.substring(start, end), 2).entry(body,
                questionsAt < 0 ? List.of() : questions(text, questionsAt + 1 + QuestionSection.HEADING.length()));
    }

    private static List<AnsweredQuestion> questions(String text, int at) throws BrokenEntryException {
        return QuestionSection.read(text.substring(at), lineAt(text, at));
    }

    private static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(character -> character == '\n').count();
    }
}
