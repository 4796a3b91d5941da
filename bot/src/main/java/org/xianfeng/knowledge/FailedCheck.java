package org.xianfeng.knowledge;

/**
 * A known question that a new index does not answer as it should.
 *
 * @param id the check's
 * @param got what was shown instead, or why nothing was
 */
public record FailedCheck(String id, String question, String got) {

    @Override
    public String toString() {
        return id + " (" + question + "): " + got;
    }
}
