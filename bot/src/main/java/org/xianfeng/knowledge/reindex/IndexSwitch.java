package org.xianfeng.knowledge.reindex;

/**
 * From which state of the library's folder to which the index goes.
 *
 * @param from the fingerprint of the folder that the old index was built from
 * @param to the fingerprint of the folder that the new index was built from
 * @param back whether it goes back to what was served before
 */
public record IndexSwitch(String from, String to, boolean back) {}
