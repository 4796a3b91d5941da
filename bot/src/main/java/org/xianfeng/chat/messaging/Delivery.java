package org.xianfeng.chat.messaging;

import java.time.Duration;

/** What became of a message. */
public sealed interface Delivery {

    /** It is there. */
    record Sent() implements Delivery {}

    /** Nobody gets anything before this time has passed; then it is tried again. */
    record Later(Duration after) implements Delivery {}

    /** This chat cannot be reached any more: blocked, deactivated, gone. */
    record Unreachable(String reason) implements Delivery {}

    /** It will never be taken as it is. */
    record Rejected(String reason) implements Delivery {}

    /** Sent or not, nobody can tell: a time-out, a dropped connection, a server's error. */
    record Unknown(String reason) implements Delivery {}
}
