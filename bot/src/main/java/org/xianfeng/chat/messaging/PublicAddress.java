package org.xianfeng.chat.messaging;

import java.util.Optional;

/** Where this service can be reached from outside, for pages and files that need no chat. */
public interface PublicAddress {

    /**
     * The address of one of our paths; empty where the operator has told none.
     *
     * @param path beginning with a slash
     */
    Optional<String> of(String path);
}
