package org.xianfeng.knowledge.upload;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.xianfeng.knowledge.folder.LibraryFolder;

/**
 * A name under which a brought file can be kept: whatever the sender's device calls it, it stands in our folder and
 * nowhere else, is not hidden, and is read with the library.
 */
record FileName(String text) {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*\\uFFFD]");
    private static final Pattern HIDING = Pattern.compile("^[.\\s]+|[.\\s]+$");
    /** File systems take 255. */
    private static final int MOST_BYTES = 150;
    private static final int KEY_DIGITS = 12;
    private static final int LONGEST_ENDING = 9;

    /** The nearest safe name. */
    static FileName of(String given) {
        String bare = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceFirst("");
        String safe = HIDING.matcher(UNSAFE.matcher(bare).replaceAll("")).replaceAll("");
        String ending = safe.substring(Math.max(safe.lastIndexOf('.'), 0));
        if (ending.length() > LONGEST_ENDING || ending.length() == safe.length()) {
            ending = "";
        }
        String stem = safe.substring(0, safe.length() - ending.length());
        String name = shortened(stem) + ending;
        if (!isWritable(name)) {
            return new FileName("document-" + digest(name) + ending);
        }
        boolean skipped = !LibraryFolder.holdsEntries(name) && LibraryFolder.holdsEntries("_" + name);
        return new FileName(skipped ? "_" + name : name);
    }

    /** Stands for the name in a button's action. */
    String key() {
        return digest(text);
    }

    private static String shortened(String stem) {
        String rest = stem;
        while (rest.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }

    /** Whether names on this system may have these characters. */
    private static boolean isWritable(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).newEncoder().canEncode(name);
    }

    private static String digest(String text) {
        return DigestUtils.sha256Hex(text).substring(0, KEY_DIGITS);
    }
}
