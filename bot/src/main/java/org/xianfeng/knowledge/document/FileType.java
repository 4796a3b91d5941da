package org.xianfeng.knowledge.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that can be read, told by how their names end. */
enum FileType {

    PDF("pdf"), DOCX("docx"), HTML("html?"), MARKDOWN("md|markdown"), TEXT("txt"), CSV("csv");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    /** Of what Word wrote before 2007, and of whatever Office encrypts. */
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** Real PDFs may have something before their mark, but not more than this. */
    private static final int PDF_MARK_WITHIN = 1024;

    private final Pattern ending;

    FileType(String ending) {
        this.ending = Pattern.compile(".*\\.(?:" + ending + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static Optional<FileType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.ending.matcher(name).matches()).findFirst();
    }

    /** Why this cannot be a file of this type; empty if it can. */
    Optional<DocumentRefusal> refuse(byte[] content) {
        if (content.length == 0) {
            return Optional.of(DocumentRefusal.EMPTY);
        }
        boolean fits = switch (this) {
            case PDF -> indexOf(PDF_MARK, content, PDF_MARK_WITHIN) >= 0;
            case DOCX -> startsWith(content, ZIP_MARK);
            case HTML, MARKDOWN, TEXT, CSV -> !startsWith(content, PDF_MARK) && !startsWith(content, ZIP_MARK)
                    && !startsWith(content, OLE_MARK);
        };
        if (fits) {
            return Optional.empty();
        }
        boolean encrypted = startsWith(content, OLE_MARK) && indexOf(ENCRYPTED_PART, content, content.length) >= 0;
        return Optional.of(encrypted ? DocumentRefusal.ENCRYPTED : DocumentRefusal.MISNAMED);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static int indexOf(byte[] mark, byte[] content, int within) {
        int last = Math.min(within, content.length) - mark.length;
        for (int start = 0; start <= last; start++) {
            if (Arrays.equals(content, start, start + mark.length, mark, 0, mark.length)) {
                return start;
            }
        }
        return -1;
    }
}
