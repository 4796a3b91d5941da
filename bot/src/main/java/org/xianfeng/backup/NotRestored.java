package org.xianfeng.backup;

/** A backup cannot be brought back; says why, and what to do. */
final class NotRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRestored(String problem) {
        super(problem);
    }
}
