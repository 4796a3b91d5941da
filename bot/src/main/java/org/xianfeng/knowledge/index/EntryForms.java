package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.naming.Address;
import org.xianfeng.knowledge.naming.NameForm;
import org.xianfeng.knowledge.text.FoldedText;

/** Puts into a question the names of entries in place of other forms of them, where a form can mean but one entry. */
public final class EntryForms {

    /** Of a very long question, so many characters are looked through. */
    private static final int LONGEST_QUESTION = 200;

    /** A form that may stand for more than so many names is none. */
    private static final int MOST_NAMES = 40;

    private final IndexReader reader;
    private final TermsEnum forms;
    private final TermsEnum names;
    private final String question;
    private final FoldedText text;

    private EntryForms(IndexReader reader, Terms forms, Terms names, String question) throws IOException {
        this.reader = reader;
        this.forms = forms.iterator();
        this.names = names.iterator();
        this.question = question;
        this.text = new FoldedText(question);
    }

    /** The same folded question with names in place of their other forms. */
    public static String named(String folded, IndexReader reader) throws IOException {
        @Nullable
        Terms forms = MultiTerms.getTerms(reader, Documents.FORM);
        @Nullable
        Terms names = MultiTerms.getTerms(reader, Documents.NAME);
        if (forms == null || names == null || folded.length() > LONGEST_QUESTION) {
            return folded;
        }
        return new EntryForms(reader, forms, names, folded).named();
    }

    private String named() throws IOException {
        StringBuilder named = new StringBuilder();
        int start = 0;
        while (start < question.length()) {
            int nameEnd = endOfName(start);
            Optional<Found> form = longestForm(start, nameEnd);
            int end = form.map(Found::end).orElse(Math.max(start + 1, nameEnd));
            named.append(form.map(Found::name).orElse(question.substring(start, end)));
            start = end;
        }
        return named.toString();
    }

    /** @param end where the form ends in the question */
    private record Found(String name, int end) {}

    private int endOfName(int start) throws IOException {
        int longest = start;
        for (int end = start + 1; end <= question.length()
                && beginsTerm(names, question.substring(start, end)); end++) {
            if (names.term().utf8ToString().length() == end - start && text.isWhole(start, end)) {
                longest = end;
            }
        }
        return longest;
    }

    /** The longest form that begins here, unless a longer name does. */
    private Optional<Found> longestForm(int start, int nameEnd) throws IOException {
        Optional<Found> longest = Optional.empty();
        for (int end = start + 1; end <= question.length()
                && beginsTerm(forms, question.substring(start, end)); end++) {
            String form = question.substring(start, end);
            if (end >= nameEnd && text.isWhole(start, end) && Address.mayStand(question, start, end)
                    && beginsTerm(forms, NameForm.beginningOf(form))) {
                Optional<String> name = name(form);
                if (name.isPresent()) {
                    longest = Optional.of(new Found(name.get(), end));
                }
            }
        }
        return longest;
    }

    private static boolean beginsTerm(TermsEnum terms, String beginning) throws IOException {
        BytesRef bytes = new BytesRef(beginning);
        return terms.seekCeil(bytes) != SeekStatus.END && StringHelper.startsWith(terms.term(), bytes);
    }

    /** The shortest name that the form stands for, if all such are names of one entry. */
    private Optional<String> name(String form) throws IOException {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        for (String name : namesOf(form)) {
            Set<String> of = owners(name);
            if (!of.isEmpty()) {
                owners.put(name, of);
            }
        }
        List<String> whole = owners.keySet().stream().filter(name -> isWhole(name, owners.keySet())).toList();
        Set<String> entries = owners(form);
        whole.forEach(name -> entries.addAll(owners.getOrDefault(name, Set.of())));
        return entries.size() == 1 ? whole.stream().min(Comparator.comparingInt(String::length)) : Optional.empty();
    }

    /** What a text tells a form of ends somewhere; the longest name that does is meant. */
    private static boolean isWhole(String name, Set<String> names) {
        return names.stream().noneMatch(other -> other.length() > name.length() && other.endsWith(name));
    }

    /** The ids of the entries that have this name. */
    private Set<String> owners(String name) throws IOException {
        Set<String> ids = new HashSet<>();
        if (names.seekExact(new BytesRef(name))) {
            PostingsEnum passages = names.postings(null, PostingsEnum.NONE);
            PassageColumns columns = new PassageColumns(reader);
            while (passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS && ids.size() < 2) {
                ids.add(columns.heading(passages.docID()).id());
            }
        }
        return ids;
    }

    private List<String> namesOf(String form) throws IOException {
        BytesRef beginning = new BytesRef(NameForm.beginningOf(form));
        List<String> all = new ArrayList<>();
        SeekStatus status = forms.seekCeil(beginning);
        @Nullable
        BytesRef term = status == SeekStatus.END ? null : forms.term();
        while (term != null && StringHelper.startsWith(term, beginning) && all.size() < MOST_NAMES) {
            all.add(NameForm.of(term.utf8ToString()).name());
            term = forms.next();
        }
        return all;
    }
}
