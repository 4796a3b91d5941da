package org.xianfeng.chat.conversation;

import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose service this is.
 *
 * @param name what its people call the organisation, such as 兴达社区党总支; may be empty
 */
@ConfigurationProperties("xianfeng.organisation")
public record OrganisationName(@DefaultValue("") String name) {

    private static final int LONGEST = 40;

    public OrganisationName {
        name = name.strip();
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException("name must be at most " + LONGEST + " characters, got " + name);
        }
    }

    /** Empty where the operator has told none. */
    public Optional<String> given() {
        return Optional.of(name).filter(told -> !told.isEmpty());
    }
}
