package org.xianfeng.knowledge.browse;

import java.time.MonthDay;
import java.util.Optional;

import org.xianfeng.knowledge.entry.Kind;

/** What somebody wants to leaf through. */
sealed interface Browse {

    /** What happened on a day of whatever year. */
    record OnDay(MonthDay day) implements Browse {}

    /** What happened in a period; if a kind is given, only what is of it. */
    record During(Timespan period, Optional<Kind> kind) implements Browse {}

    /** What there is on a topic; of all topics if the word is empty. */
    record OnTopic(String word) implements Browse {}

    /** Whatever comes. */
    record Anything() implements Browse {}
}
