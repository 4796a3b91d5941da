package org.xianfeng.knowledge.document.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that can be read, told by how their names end. */
public enum FileType {

    PDF("pdf"), WORD("docx?|docm|wps|wpt|rtf"), SLIDES("pptx?|dps"), WORKBOOK("xlsx?|xlsm|et|ett"), OFD("ofd"), HTML(
            "html?"), MARKDOWN("md|markdown"), TEXT("txt"), CSV("csv"), PICTURE("png|jpe?g");

    /** What others save that we do not read, and as what to save it instead. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(Map.entry("odt", ".docx"),
            Map.entry("uot", ".docx"), Map.entry("uof", ".docx"), Map.entry("pages", ".docx"),
            Map.entry("wpd", ".docx"), Map.entry("ods", ".xlsx"), Map.entry("uos", ".xlsx"),
            Map.entry("numbers", ".xlsx"), Map.entry("xlsb", ".xlsx"), Map.entry("odp", ".pptx"),
            Map.entry("uop", ".pptx"), Map.entry("key", ".pptx"), Map.entry("ceb", ".pdf"), Map.entry("cebx", ".pdf"),
            Map.entry("caj", ".pdf"), Map.entry("sep", ".pdf"), Map.entry("gd", ".pdf"), Map.entry("xps", ".pdf"),
            Map.entry("epub", ".pdf"), Map.entry("mobi", ".pdf"), Map.entry("djvu", ".pdf"), Map.entry("heic", ".jpg"),
            Map.entry("webp", ".jpg"), Map.entry("bmp", ".jpg"), Map.entry("tif", ".pdf"), Map.entry("tiff", ".pdf"));

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    /** Of what Office wrote before 2007, and of whatever it encrypts. */
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RTF_MARK = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ENCRYPTED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** Real PDFs may have something before their mark, but not more than this. */
    private static final int PDF_MARK_WITHIN = 1024;

    private final Pattern ending;

    FileType(String ending) {
        this.ending = Pattern.compile(".*\\.(?:" + ending + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    public static Optional<FileType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.ending.matcher(name).matches()).findFirst();
    }

    /** As what a file of a kind that we do not read can be saved so that we do: .docx, .xlsx, .pptx or .pdf. */
    public static Optional<String> instead(String name) {
        return Optional.ofNullable(INSTEAD.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Why this cannot be a file of this type; empty if it can. */
    public Optional<DocumentRefusal> refuse(byte[] content) {
        if (content.length == 0) {
            return Optional.of(DocumentRefusal.EMPTY);
        }
        if (startsWith(content, OLE_MARK) && indexOf(ENCRYPTED_PART, content, content.length) >= 0) {
            return Optional.of(DocumentRefusal.ENCRYPTED);
        }
        return fits(content) ? Optional.empty() : Optional.of(DocumentRefusal.MISNAMED);
    }

    private boolean fits(byte[] content) {
        return switch (this) {
            case PDF -> indexOf(PDF_MARK, content, PDF_MARK_WITHIN) >= 0;
            case WORD -> isZip(content) || isOle(content) || isRtf(content);
            case SLIDES, WORKBOOK -> isZip(content) || isOle(content);
            case OFD -> isZip(content);
            case PICTURE -> startsWith(content, PNG_MARK) || startsWith(content, JPEG_MARK);
            case HTML, MARKDOWN, TEXT, CSV -> !startsWith(content, PDF_MARK) && !isZip(content) && !isOle(content)
                    && !startsWith(content, PNG_MARK) && !startsWith(content, JPEG_MARK);
        };
    }

    static boolean isZip(byte[] content) {
        return startsWith(content, ZIP_MARK);
    }

    static boolean isOle(byte[] content) {
        return startsWith(content, OLE_MARK);
    }

    static boolean isRtf(byte[] content) {
        return startsWith(content, RTF_MARK);
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
