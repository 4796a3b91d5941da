package org.xianfeng.standin;

import java.nio.charset.StandardCharsets;

/** A file that came in with a call. */
public final class Upload {

    private final String name;
    private final byte[] content;

    Upload(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** The content of a text file. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public int size() {
        return content.length;
    }

    public byte[] content() {
        return content;
    }

    boolean isEmpty() { return content.length == 0; }
}
