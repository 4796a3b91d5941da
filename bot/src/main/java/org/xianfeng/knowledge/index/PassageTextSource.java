package org.xianfeng.knowledge.index;

import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.meaning.TextSource;

/** What the passages of the live index say. */
final class PassageTextSource implements TextSource {

    private final LiveIndex live;

    PassageTextSource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public Set<String> keys() {
        return live.read("list the passages", PassageIndex::keys);
    }

    @Override
    public Optional<String> text(String key) {
        return live.read("find the passage " + key, index -> index.meant(key));
    }
}
