package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Explaining;
import org.xianfeng.knowledge.Explanation;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.Trials;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.LuceneIndex;

/** The library on one Lucene index at a time. */
@Component
public final class LuceneLibrary implements Library, Trials, Explaining, AutoCloseable {

    private final LuceneIndex index;
    private final Answering answering;

    LuceneLibrary(LuceneIndex index, Answering answering) {
        this.index = index;
        this.answering = answering;
    }

    LuceneIndex index() {
        return index;
    }

    @Override
    public Answer ask(Question question) {
        return index.read("answer " + question.text(), live -> answering.answer(question, live));
    }

    @Override
    public Answer ask(Question question, Collection<String> beginnings) {
        return index.read("try " + question.text(), live -> answering.answer(question, beginnings, live));
    }

    @Override
    public Explanation explain(Question question) {
        return index.read("explain " + question.text(), live -> answering.explain(question, live));
    }

    @Override
    public List<Passage> nearest(Question question, int most) {
        return index.read("search for " + question.text(), live -> answering.nearest(question, most, live));
    }

    @Override
    public Optional<Entry> entry(String id) {
        return index.read("find the entry " + id, live -> live.entry(id));
    }

    @Override
    public Status status() {
        return index.status();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
