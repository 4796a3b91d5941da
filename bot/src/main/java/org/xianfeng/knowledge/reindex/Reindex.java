package org.xianfeng.knowledge.reindex;

/**
 * How to reindex.
 *
 * @param full whether entries that did not change are analysed again, too
 * @param forced whether to switch even if checks fail
 */
public record Reindex(boolean full, boolean forced) {

    /** What changed, and no switch if checks fail. */
    public static final Reindex USUAL = new Reindex(false, false);

    /** What changed, whatever the checks say. */
    public static final Reindex FORCED = new Reindex(false, true);
}
