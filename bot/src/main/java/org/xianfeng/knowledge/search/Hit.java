package org.xianfeng.knowledge.search;

import org.xianfeng.knowledge.Heading;
import org.xianfeng.knowledge.Passage;

/**
 * A passage that a question led to.
 *
 * @param coverage how much of the question it bears, from 0 to 1
 */
record Hit(Passage passage, double coverage) {

    Heading heading() {
        return new Heading(passage.entry(), passage.title());
    }
}
