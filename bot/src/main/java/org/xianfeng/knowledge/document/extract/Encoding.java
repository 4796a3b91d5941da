package org.xianfeng.knowledge.document.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decodes text without replacing what it cannot decode: by its byte order mark if it has one, else as UTF-8 if it is
 * that, else as GB18030 if the characters that come out are ones that people use.
 */
public final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Nearly all that is written in GB18030 stands in the part that GB2312 had; what is not GB18030 rarely does. */
    private static final double LEAST_IN_GB2312 = 0.9;

    /** @param bytes one to a character */
    private record Mark(String bytes, Charset charset) {

        boolean begins(byte[] text) {
            return new String(text, 0, Math.min(text.length, bytes.length()), StandardCharsets.ISO_8859_1)
                    .equals(bytes);
        }
    }

    private static final List<Mark> MARKS = List.of(new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE), new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE));

    private Encoding() {}

    /** The text with line ends of one kind and without a byte order mark; empty if it is in none of these encodings. */
    public static Optional<String> decode(byte[] bytes) {
        return MARKS.stream().filter(mark -> mark.begins(bytes)).findFirst()
                .map(mark -> decode(Arrays.copyOfRange(bytes, mark.bytes().length(), bytes.length), mark.charset()))
                .orElseGet(() -> decode(bytes, StandardCharsets.UTF_8)
                        .or(() -> isGb2312Mostly(bytes) ? decode(bytes, GB18030) : Optional.empty()))
                .filter(text -> text.indexOf('\0') < 0).map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isGb2312Mostly(byte[] bytes) {
        int pairs = 0;
        int inGb2312 = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x81) {
                int trail = bytes[++i] & 0xFF;
                pairs++;
                inGb2312 += trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xF7)) ? 1 : 0;
            }
        }
        return inGb2312 >= LEAST_IN_GB2312 * pairs;
    }
}
