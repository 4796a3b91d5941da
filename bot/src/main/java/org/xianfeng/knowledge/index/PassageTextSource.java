package org.xianfeng.knowledge.index;

import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.meaning.TextSource;

/** What the sentences of the live index say, and what they are asked by. */
final class PassageTextSource implements TextSource {

    private final LiveIndex live;

    PassageTextSource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public Set<String> keys() {
        return live.read("list the sentences", PassageIndex::keys);
    }

    @Override
    public Optional<Text> text(String key) {
        return live.read("find the sentence " + key, index -> index.meant(key));
    }
}
