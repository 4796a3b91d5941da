package org.xianfeng.knowledge.document.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the web within a document, on its own or as a browser saves it with all that belongs to it (MHTML). */
final class ImportedPage {

    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*=\\s*\"?([^\";\\r\\n]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING = Pattern.compile("content-transfer-encoding\\s*:\\s*([\\w-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADERS_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final int LONGEST_HEADERS = 8192;

    private ImportedPage() {}

    /** The HTML; empty if there is none. Bytes are letters of Latin-1 here, so that none is lost. */
    static Optional<byte[]> html(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_HEADERS)).toLowerCase(Locale.ROOT);
        if (!beginning.contains("mime-version:")) {
            return beginning.contains("<") ? Optional.of(part) : Optional.empty();
        }
        Matcher boundary = BOUNDARY.matcher(text);
        if (!boundary.find()) {
            return body(text);
        }
        return Arrays.stream(text.split(Pattern.quote("--" + boundary.group(1)), -1)).skip(1).map(String::stripLeading)
                .filter(ImportedPage::isPage).findFirst().flatMap(ImportedPage::body);
    }

    private static boolean isPage(String message) {
        Matcher end = HEADERS_END.matcher(message);
        return end.find() && message.substring(0, end.start()).toLowerCase(Locale.ROOT).contains("text/html");
    }

    private static Optional<byte[]> body(String message) {
        Matcher end = HEADERS_END.matcher(message);
        if (!end.find()) {
            return Optional.empty();
        }
        Matcher encoding = ENCODING.matcher(message.substring(0, end.start()));
        String body = message.substring(end.end());
        return Optional.of(switch (encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "") {
            case "base64" -> Base64.getMimeDecoder().decode(body);
            case "quoted-printable" -> unquoted(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private static byte[] unquoted(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char letter = body.charAt(i);
            if (letter != '=') {
                bytes.write(letter);
            } else if (i + 2 < body.length() && isHex(body.charAt(i + 1)) && isHex(body.charAt(i + 2))) {
                bytes.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i++;
            } else {
                bytes.write(letter);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(char letter) {
        return Character.digit(letter, 16) >= 0 && letter < 128;
    }
}
