package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.spelling.Initials;
import org.xianfeng.knowledge.text.FoldedText;

/** Finds in a question the names of entries, as the field {@link Documents#NAME} has them. */
public final class EntryNames {

    /** Of a very long question, so many characters are looked through. */
    private static final int LONGEST_QUESTION = 200;

    private final TermsEnum names;
    private final String question;
    private final FoldedText text;

    private EntryNames(TermsEnum names, String question) {
        this.names = names;
        this.question = question;
        this.text = new FoldedText(question);
    }

    /** The names that stand in this folded question, each as long as it can be: 遵义会议会址 rather than 遵义会议. */
    public static Set<BytesRef> in(String folded, IndexReader reader) throws IOException {
        @Nullable
        Terms terms = MultiTerms.getTerms(reader, Documents.NAME);
        return terms == null
                ? Set.of()
                : new EntryNames(terms.iterator(), folded.substring(0, Math.min(folded.length(), LONGEST_QUESTION)))
                        .all();
    }

    /** The names that these letters may stand for, at most so many. */
    public static List<String> of(Initials initials, int most, IndexReader reader) throws IOException {
        @Nullable
        Terms terms = MultiTerms.getTerms(reader, Documents.NAME);
        List<String> names = new ArrayList<>();
        if (terms == null) {
            return names;
        }
        TermsEnum each = terms.iterator();
        for (@Nullable
        BytesRef term = each.next(); term != null && names.size() < most; term = each.next()) {
            String name = term.utf8ToString();
            if (initials.areOf(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private Set<BytesRef> all() throws IOException {
        Set<BytesRef> found = new LinkedHashSet<>();
        int start = 0;
        while (start < question.length()) {
            int end = endOfLongest(start);
            if (end > start) {
                found.add(new BytesRef(question.substring(start, end)));
            }
            start = Math.max(start + 1, end);
        }
        return found;
    }

    /** Where the longest name that begins here ends; the beginning itself if none does. */
    private int endOfLongest(int start) throws IOException {
        int longest = start;
        for (int end = start + 1; end <= question.length(); end++) {
            BytesRef beginning = new BytesRef(question.substring(start, end));
            SeekStatus status = names.seekCeil(beginning);
            if (status == SeekStatus.END || !StringHelper.startsWith(names.term(), beginning)) {
                return longest;
            }
            if (status == SeekStatus.FOUND && text.isWhole(start, end)) {
                longest = end;
            }
        }
        return longest;
    }
}
