package org.xianfeng.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What all secrets are derived from.
 *
 * @param secret at least 32 characters, the same on all instances; without one a random secret is made for each purpose
 *        and kept in Redis
 */
@ConfigurationProperties("xianfeng")
public record SecretSettings(@Nullable String secret) {

    /** Shorter ones can be guessed. */
    public static final int SHORTEST = 32;

    /** @throws IllegalArgumentException if it is too short to be a secret */
    public SecretSettings {
        secret = checked("xianfeng.secret", secret);
    }

    /**
     * A secret as an operator gives it; null for none.
     *
     * @param name of the setting
     * @throws IllegalArgumentException if it is too short to be one
     */
    public static @Nullable String checked(String name, @Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            return null;
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    name + " must be at least " + SHORTEST + " characters, got " + secret.length());
        }
        return secret;
    }
}
