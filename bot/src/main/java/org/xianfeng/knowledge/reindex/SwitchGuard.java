package org.xianfeng.knowledge.reindex;

/** Stands before a switch of indexes. */
@FunctionalInterface
public interface SwitchGuard {

    /** For who needs to ask nobody. */
    SwitchGuard OPEN = _ -> {};

    /**
     * Called when the new index is whole and checked, right before it is switched to.
     *
     * @throws RuntimeException to leave the old index in place
     */
    void pass(IndexSwitch change);
}
