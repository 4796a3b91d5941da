package org.xianfeng.knowledge.reindex;

/**
 * What all instances are to serve.
 *
 * @param token grows with every publication
 * @param fingerprint of the folder that the index is to be built from
 * @param replaced the fingerprint that was served before
 * @param back whether it was rolled back to
 */
record Publication(long token, String fingerprint, String replaced, boolean back) {

    static Publication of(long token, IndexSwitch change) {
        return new Publication(token, change.to(), change.from(), change.back());
    }
}
