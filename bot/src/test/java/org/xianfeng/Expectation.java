package org.xianfeng;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody must see after something bad, and what must be in the log meanwhile. */
@FunctionalInterface
interface Expectation {

    void check(String seen, String log);

    /** Whatever keeps a slash from being a command does not show. */
    static Expectation sees(String... words) {
        return (seen, _) -> assertThat(seen.replace("\u2060", "")).contains(words);
    }

    static Expectation seesNot(String words) {
        return (seen, _) -> assertThat(seen).doesNotContain(words);
    }

    /** Once, in whatever line. */
    static Expectation logs(String words) {
        return (_, log) -> assertThat(log).containsOnlyOnce(words);
    }

    /** With this in the description of the failure and that in the action to take. */
    static Expectation refusesToStart(String description, String action) {
        return (_, log) -> assertThat(log).containsSubsequence("APPLICATION FAILED TO START", "Description:",
                description, "Action:", action);
    }

    default Expectation and(Expectation other) {
        return (seen, log) -> {
            check(seen, log);
            other.check(seen, log);
        };
    }
}
