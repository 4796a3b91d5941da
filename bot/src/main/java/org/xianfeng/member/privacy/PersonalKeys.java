package org.xianfeng.member.privacy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** All kinds of keys in which a member stands, as the features declare them. */
@Component
final class PersonalKeys {

    private final List<Declared> declared;

    PersonalKeys(ObjectProvider<PersonalData> parts) {
        this.declared = parts.orderedStream().flatMap(part -> part.keys().stream()
                .map(key -> new Declared(part, key.fate(), compiled(key.pattern())))).toList();
    }

    record Declared(PersonalData part, PersonalKey.Fate fate, Pattern pattern) {}

    /** How this key was declared; empty if nobody stands in it. */
    Optional<Declared> of(String key) {
        for (Declared one : declared) {
            if (one.pattern.matcher(key).matches()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("N", "\\E[0-9]+\\Q").replace("*", "\\E.+\\Q"),
                Pattern.DOTALL);
    }
}
