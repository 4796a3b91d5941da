package org.xianfeng.knowledge.folder;

import java.util.List;

import org.xianfeng.knowledge.entry.Problem;

/**
 * The known questions of a library.
 *
 * @param problems lines that are no checks
 */
public record Checks(List<Check> checks, List<Problem> problems) {

    public Checks {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }
}
