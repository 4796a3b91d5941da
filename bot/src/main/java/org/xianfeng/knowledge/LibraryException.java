package org.xianfeng.knowledge;

import java.io.Serial;

/** The library's folder cannot be read, or its index cannot be read or written. */
public final class LibraryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public LibraryException(String attempted, Throwable cause) {
        super(attempted, cause);
    }
}
