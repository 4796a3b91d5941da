package org.xianfeng.knowledge.feedback;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The random name under which a question can be found for some days; it says nothing of who asked. */
public record QuestionRef(String text) {

    /** As many as fit into a button beside an entry's id. */
    private static final int BYTES = 6;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8}");

    public QuestionRef {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("id of a question must be 8 of A-Z a-z 0-9 _ -, got " + text);
        }
    }

    static QuestionRef by(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new QuestionRef(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<QuestionRef> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QuestionRef(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
