package org.xianfeng.knowledge.upload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;

/** What the buttons around uploads do, for admins. */
final class UploadVerbs {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern KEY_AND_STAMP = Pattern.compile("([0-9a-f]{12}):([0-9a-z-]+)");

    static final Verb<Integer> LIST = Verb.page("documents:list").from(Permission.LIBRARY);
    /** Shows the file whose name has this key. */
    static final Verb<String> OPEN = new Verb<>("documents:open",
            arguments -> Optional.of(arguments).filter(KEY.asMatchPredicate()), Permission.LIBRARY);
    /** Asks whether to remove it, and removes it. */
    static final Verb<Version> REMOVE = new Verb<>("documents:remove", Version::parse, Permission.LIBRARY);
    static final Verb<Version> REMOVE_SURELY = new Verb<>("documents:removesurely", Version::parse, Permission.LIBRARY);
    /** Asks for a question to put to the file whose name has this key. */
    static final Verb<String> TRY = new Verb<>("documents:try",
            arguments -> Optional.of(arguments).filter(KEY.asMatchPredicate()), Permission.LIBRARY);
    /** Takes in what was recognised with doubts. */
    static final Verb<Version> ACCEPT = new Verb<>("documents:accept", Version::parse, Permission.LIBRARY);
    static final Verb<Version> DISCARD = new Verb<>("documents:discard", Version::parse, Permission.LIBRARY);

    private UploadVerbs() {}

    /**
     * The file that a button was made for, and no other of its name.
     *
     * @param key of its name
     * @param stamp of the upload
     */
    record Version(String key, String stamp) {

        static Optional<Version> parse(String arguments) {
            Matcher parts = KEY_AND_STAMP.matcher(arguments);
            return parts.matches() ? Optional.of(new Version(parts.group(1), parts.group(2))) : Optional.empty();
        }
    }
}
