package org.xianfeng.messenger.web;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files that are sent on the page.
 *
 * @param folder where they wait to be fetched; as text, since Spring would look for a relative path among the servlet's
 *        resources
 * @param largest the largest that is taken
 */
@ConfigurationProperties("xianfeng.web.uploads")
public record UploadSettings(@DefaultValue("data/uploads") String folder, @DefaultValue("20MB") DataSize largest) {

    public Path path() {
        return Path.of(folder).toAbsolutePath().normalize();
    }
}
