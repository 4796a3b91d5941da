package org.xianfeng.knowledge.ask;

import java.util.List;
import java.util.stream.Collectors;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Source;

/** An entry's sources in one line, the best first. */
final class Citations {

    private static final int LONGEST = 300;
    private static final int LONGEST_OF_ALL = 1000;

    private Citations() {}

    /** The few that stand below an answer. */
    static String best(Entry entry) {
        return line(Source.best(entry.sources()), LONGEST);
    }

    static String all(Entry entry) {
        return line(Source.ranked(entry.sources()), LONGEST_OF_ALL);
    }

    private static String line(List<Source> sources, int longest) {
        return Characters.shortened(sources.stream().map(Source::citation).collect(Collectors.joining("；")), longest);
    }
}
