package org.xianfeng.store.stream;

import org.jspecify.annotations.Nullable;

/** An entry that cannot be read, or that nobody can do anything with: trying again is of no use. */
public final class UnprocessableEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnprocessableEntry(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
