package org.xianfeng.knowledge.document.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a page of the web in the encoding that it is in, whatever it says of itself. */
final class PageText {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int DECLARED_WITHIN = 4096;

    private PageText() {}

    /** In UTF-8, and saying so; empty if it is in no encoding in which it is a text. */
    static Optional<byte[]> utf8(byte[] page) {
        return Encoding.decode(page).or(() -> declared(page))
                .map(text -> CHARSET.matcher(text).replaceAll("charset=utf-8").getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> declared(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        if (!charset.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(charset.group(1)).newDecoder().decode(ByteBuffer.wrap(page)).toString());
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
