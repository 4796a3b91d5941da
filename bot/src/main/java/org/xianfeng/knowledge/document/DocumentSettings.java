package org.xianfeng.knowledge.document;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a document may be.
 *
 * @param largest the size of a file; Telegram gives bots at most 20 MB
 * @param readingTime how long reading one may take
 * @param readingMemory how much memory the process has that reads them
 */
@ConfigurationProperties("xianfeng.documents")
public record DocumentSettings(@DefaultValue("20MB") DataSize largest, @DefaultValue("60s") Duration readingTime,
        @DefaultValue("384MB") DataSize readingMemory) {

    public static final DocumentSettings USUAL = new DocumentSettings(DataSize.ofMegabytes(20), Duration.ofSeconds(60),
            DataSize.ofMegabytes(384));

    public DocumentSettings {
        if (!readingTime.isPositive() || largest.toBytes() < 1 || readingMemory.toBytes() < 1) {
            throw new IllegalArgumentException("xianfeng.documents must have positive limits, got " + largest + ", "
                    + readingTime + " and " + readingMemory);
        }
    }
}
