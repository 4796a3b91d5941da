package org.xianfeng.knowledge.ask;

import java.util.stream.Collectors;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Source;

/** An entry's sources in one line. */
final class Citations {

    private static final int LONGEST = 300;

    private Citations() {}

    static String of(Entry entry) {
        return Characters.shortened(
                entry.sources().stream().map(Source::citation).collect(Collectors.joining("；")), LONGEST);
    }
}
