package org.xianfeng.store;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What telephone numbers are encrypted with where they are kept.
 *
 * @param key at least 32 characters, the same on all instances; without one, a random one is made in the file
 * @param earlierKeys what was encrypted with these can still be read
 * @param file for our account alone; not used where there is a key
 */
@ConfigurationProperties("xianfeng.encryption")
public record EncryptionSettings(@Nullable String key, @DefaultValue List<String> earlierKeys,
        @DefaultValue("data/personal.key") Path file) {

    /** @throws IllegalArgumentException if a key is too short to be one */
    public EncryptionSettings {
        key = SecretSettings.checked("xianfeng.encryption.key", key);
        earlierKeys = List.copyOf(earlierKeys);
        earlierKeys.forEach(earlier -> SecretSettings.checked("xianfeng.encryption.earlier-keys", earlier));
    }
}
