package org.xianfeng.knowledge.index;

import java.util.List;

import org.xianfeng.knowledge.FailedCheck;

/**
 * A new index that does not serve yet.
 *
 * @param failed the checks that it does not pass
 */
record Candidate(PassageIndex index, IndexBuilder.Built built, List<FailedCheck> failed) {

    boolean isSound() { return failed.isEmpty(); }
}
