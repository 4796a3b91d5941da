package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.EntryDate;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Kind;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.Topics;

/** The chronicle and the catalogue of the library's live index. */
@Component
final class LuceneChronicle implements Chronicle, Catalogue {

    private final LuceneLibrary library;

    LuceneChronicle(LuceneLibrary library) {
        this.library = library;
    }

    @Override
    public Listing<Event> on(MonthDay day, Slice slice) {
        return library.read("find what happened on " + day, index -> index.chronicle().on(day, slice));
    }

    @Override
    public List<MonthDay> nearest(MonthDay day) {
        return library.read("find the days near " + day, index -> index.chronicle().nearest(day));
    }

    @Override
    public Listing<Event> during(EntryDate period, Optional<Kind> kind, Slice slice) {
        return library.read("find what happened in " + period,
                index -> index.chronicle().during(period, kind, slice));
    }

    @Override
    public Topics topics() {
        return library.read("list the topics", index -> index.catalogue().topics());
    }

    @Override
    public Listing<Entry> on(Topic topic, Slice slice) {
        return library.read("find what there is on " + topic, index -> index.catalogue().on(topic, slice));
    }

    @Override
    public Optional<Entry> any(RandomGenerator random) {
        return library.read("find any entry", index -> entry(index, index.catalogue().any(random)));
    }

    private static Optional<Entry> entry(PassageIndex index, Optional<String> id) throws IOException {
        return id.isPresent() ? index.entry(id.get()) : Optional.empty();
    }
}
