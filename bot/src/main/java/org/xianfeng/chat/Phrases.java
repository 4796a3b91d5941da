package org.xianfeng.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts members read, from one message bundle a language. Arguments are escaped unless they are {@link Markup};
 * numbers are written without separators. */
@Component
public final class Phrases {

    /** The languages there is a bundle for, the first one being the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    private final MessageSource bundles;

    Phrases(MessageSource bundles) {
        this.bundles = bundles;
    }

    /** The one of our languages that somebody with this language understands best. */
    public static Locale nearest(Locale wanted) {
        return LANGUAGES.stream().filter(language -> language.getLanguage().equals(wanted.getLanguage())).findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    /**
     * The phrase with its arguments.
     *
     * @throws org.springframework.context.NoSuchMessageException if no bundle has it
     */
    public Markup say(Locale language, String key, Object... arguments) {
        Object[] escaped = Arrays.stream(arguments).map(Phrases::escape).toArray();
        String said = bundles.getMessage(key, escaped, language);
        return new Markup(language.getLanguage().equals(ENGLISH) ? EnglishNumbers.agree(said) : said);
    }

    public Markup say(Session session, String key, Object... arguments) {
        return say(session.language(), key, arguments);
    }

    /** The phrase as plain text, for a button or a list of commands. */
    public String plain(Locale language, String key, Object... arguments) {
        return say(language, key, arguments).plain();
    }

    public String plain(Session session, String key, Object... arguments) {
        return plain(session.language(), key, arguments);
    }

    /** The words that a phrase lists with commas between them; none if no bundle has it. */
    public List<String> words(String key) {
        String listed = bundles.getMessage(key, null, "", LANGUAGES.getFirst());
        return listed == null || listed.isEmpty() ? List.of() : List.of(listed.split(","));
    }

    private static String escape(Object argument) {
        return argument instanceof Markup markup ? markup.html() : Markup.text(argument.toString()).html();
    }
}
