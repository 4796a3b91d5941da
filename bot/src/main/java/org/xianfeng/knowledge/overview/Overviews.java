package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.index.PassageIndex;

/** Answers what has to be put together from several entries, where a question clearly asks for that. */
public final class Overviews {

    private static final int LONGEST = 60;

    private final List<Reader> readers;
    private final Bridge bridge;
    private final Statements statements;

    public Overviews(PassageIndex index, Asking asking) {
        Subjects subjects = new Subjects(index, asking);
        this.readers = List.of(plain -> new Interval(subjects).read(Wording.milestones(plain)),
                plain -> new Comparison(subjects).read(Wording.milestones(plain)),
                new Succession(subjects)::read, new Circle(index)::read, new Survey(index, subjects)::read);
        this.bridge = new Bridge(subjects, asking);
        this.statements = new Statements(subjects, asking);
    }

    /** Empty if the folded question asks for something else, which is by far the most that people ask. */
    public Optional<Overview> of(String folded) throws IOException {
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Wording.plain(folded);
        for (Reader reader : readers) {
            Optional<Overview> overview = reader.read(plain);
            if (overview.isPresent()) {
                return overview;
            }
        }
        return Optional.empty();
    }

    /** What is asked of somebody or something that a folded question describes by another entry; empty if it does not. */
    public Optional<Answer> bridged(String folded) throws IOException {
        return folded.length() > LONGEST ? Optional.empty() : bridge.read(Wording.plain(folded));
    }

    /** Whether what a folded question states is so; empty if it states nothing, or the library answers it as other questions. */
    public Optional<Answer> ruled(String folded) throws IOException {
        return folded.length() > LONGEST ? Optional.empty() : statements.read(folded);
    }

    @FunctionalInterface
    private interface Reader {

        Optional<Overview> read(String plain) throws IOException;
    }
}
