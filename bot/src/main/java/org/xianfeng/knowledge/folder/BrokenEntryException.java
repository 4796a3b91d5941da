package org.xianfeng.knowledge.folder;

import java.io.Serial;

/** An entry cannot be read; the message is for whoever wrote it. */
final class BrokenEntryException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    BrokenEntryException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }

    /** What the reader is told. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
