package org.xianfeng.chat.messaging;

/** In which of a messenger's two lanes something is sent; what waits in one holds nothing up in the other. */
public enum Lane {

    /** Replies, and whatever else somebody waits for: at once, within what its chat may get. */
    REPLY,

    /** News, reminders and broadcasts: at the rate that the messenger allows for all chats together. */
    BULK
}
