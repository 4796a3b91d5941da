package org.xianfeng.standin;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

/** Reads a multipart body; names are raw UTF-8, as Telegram takes them. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    static void read(byte[] body, String contentType, ObjectNode parameters, Map<String, Upload> files) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Refusal.badRequest("no boundary");
        }
        // one byte a character, so that content of any kind survives the splitting
        String whole = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : whole.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head >= 0) {
                readPart(utf8(part.substring(0, head)), part.substring(head + 4), parameters, files);
            }
        }
    }

    private static void readPart(String head, String content, ObjectNode parameters, Map<String, Upload> files) {
        Matcher name = NAME.matcher(head);
        Matcher file = FILE.matcher(head);
        if (!name.find()) {
            return;
        }
        if (file.find()) {
            files.put(name.group(1), new Upload(file.group(1), content.getBytes(StandardCharsets.ISO_8859_1)));
        } else {
            parameters.put(name.group(1), utf8(content));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
