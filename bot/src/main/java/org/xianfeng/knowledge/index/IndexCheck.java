package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.List;

import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.folder.Check;

/** Tries a new index before it goes live. */
public interface IndexCheck {

    /** Those of the checks that the index does not pass. */
    List<FailedCheck> failed(List<Check> checks, PassageIndex index) throws IOException;
}
