package org.xianfeng.knowledge.search;

import java.util.List;

/**
 * What a question led to.
 *
 * @param hits the best first
 * @param confidence how likely the best one answers, from 0 to 1
 */
record Found(List<Hit> hits, double confidence) {

    Found {
        hits = List.copyOf(hits);
    }
}
