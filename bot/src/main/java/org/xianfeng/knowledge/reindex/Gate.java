package org.xianfeng.knowledge.reindex;

/** Stands before a switch of indexes. */
@FunctionalInterface
public interface Gate {

    /** For who needs to ask nobody. */
    Gate OPEN = _ -> {};

    /**
     * Called when the new index is whole and checked, right before it is switched to.
     *
     * @throws RuntimeException to leave the old index in place
     */
    void pass(Change change);
}
