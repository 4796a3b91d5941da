package org.xianfeng.knowledge.upload;
import org.xianfeng.chat.Incoming;

/** Files that were sent and are still to be taken in. */
interface Arrivals {

    /** Keeps this durably, once; false if too many are waiting. */
    boolean add(Incoming.Document document);
}
