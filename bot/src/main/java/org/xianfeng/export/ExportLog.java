package org.xianfeng.export;
import org.xianfeng.chat.ChatId;

/** Who has taken what out of the house. */
interface ExportLog {

    void add(ChatId reader, ExportAction what, long rows);
}
