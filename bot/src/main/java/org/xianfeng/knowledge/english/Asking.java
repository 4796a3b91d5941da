package org.xianfeng.knowledge.english;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an English question asks for. */
enum Asking {

    HOW_MANY("\\bhow (?:many|much|long|far|old|large|big|often)\\b|\\bnumber of\\b|\\bwhat percentage\\b"),

    WHEN("\\bwhen\\b|\\b(?:what|which) (?:exact |precise )?(?:year|date|day|month|time)s?\\b|\\bdate of\\b"),

    WHERE("\\bwhere\\b|\\b(?:what|which) (?:city|place|province|county|town|country|village|location)\\b|\\bbirthplace\\b"),

    WHO("\\bwho(?:m|se)?\\b|\\bwhich (?:leader|person|people|general|commander|marshal)s?\\b|\\bauthor of\\b"),

    WHY("\\bwhy\\b|\\b(?:reason|cause)s?\\b"),

    WHAT("");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final Pattern asked;

    Asking(String asked) {
        this.asked = Pattern.compile(asked);
    }

    /** The first of these that the question asks for. */
    static Asking in(String question) {
        String plain = BETWEEN_WORDS.matcher(question.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return Arrays.stream(values()).filter(asking -> asking.asked.matcher(plain).find()).findFirst().orElse(WHAT);
    }
}
