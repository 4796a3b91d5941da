package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.Topics;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;

/** The chronicle and the catalogue of the library's live index. */
@Component
public final class LuceneChronicle implements Chronicle, Catalogue {

    private final LuceneIndex index;

    public LuceneChronicle(LuceneIndex index) {
        this.index = index;
    }

    @Override
    public Listing<Event> on(MonthDay day, Slice slice) {
        return index.read("find what happened on " + day, live -> live.chronicle().on(day, slice));
    }

    @Override
    public List<MonthDay> nearest(MonthDay day) {
        return index.read("find the days near " + day, live -> live.chronicle().nearest(day));
    }

    @Override
    public Listing<Event> during(EntryDate period, Optional<Kind> kind, Slice slice) {
        return index.read("find what happened in " + period,
                live -> live.chronicle().during(period, kind, slice));
    }

    @Override
    public Topics topics() {
        return index.read("list the topics", live -> live.catalogue().topics());
    }

    @Override
    public Listing<Entry> on(Topic topic, Slice slice) {
        return index.read("find what there is on " + topic, live -> live.catalogue().on(topic, slice));
    }

    @Override
    public Optional<Entry> any(RandomGenerator random) {
        return index.read("find any entry", live -> entry(live, live.catalogue().any(random)));
    }

    private static Optional<Entry> entry(PassageIndex live, Optional<String> id) throws IOException {
        return id.isPresent() ? live.entry(id.get()) : Optional.empty();
    }
}
