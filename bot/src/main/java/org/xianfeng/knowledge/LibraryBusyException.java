package org.xianfeng.knowledge;

import java.io.Serial;

/** More is asked at the moment than can be answered in a while; asking again later may help. */
public final class LibraryBusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public LibraryBusyException() {
        super("more questions are waiting than the library takes");
    }
}
