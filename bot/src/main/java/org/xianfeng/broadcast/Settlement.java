package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.List;

/** What came of one try to send. */
public sealed interface Settlement {

    record Sent(List<String> messages) implements Settlement {}

    /** It waits for its reader to open their chat. */
    record Kept(List<String> messages) implements Settlement {}

    record Blocked(String reason) implements Settlement {}

    record Failed(String reason) implements Settlement {}

    record Unknown(String reason) implements Settlement {}

    /** It was certainly not sent; again at this time. */
    record Later(Instant at) implements Settlement {}
}
