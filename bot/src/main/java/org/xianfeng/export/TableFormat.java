package org.xianfeng.export;

import java.util.Locale;

/** As what a table is written. */
public enum TableFormat {

    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with, and a button's action. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
