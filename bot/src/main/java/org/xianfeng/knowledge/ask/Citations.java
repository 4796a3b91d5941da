package org.xianfeng.knowledge.ask;

import java.util.stream.Collectors;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Source;

/** An entry's sources in one line. */
final class Citations {

    private static final int LONGEST = 300;

    private Citations() {}

    static String of(Entry entry) {
        String all = entry.sources().stream().map(Source::citation).collect(Collectors.joining("；"));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }
}
