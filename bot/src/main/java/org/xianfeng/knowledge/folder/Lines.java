package org.xianfeng.knowledge.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Lines of a stream, of which only one is in memory, and no more of it than its limit. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private boolean cut;

    /** @param in buffered */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last one. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        cut = false;
        int character = in.read();
        if (character < 0) {
            return null;
        }
        number++;
        while (character >= 0 && character != '\n') {
            add(character);
            character = in.read();
        }
        return line.toByteArray();
    }

    private void add(int character) {
        if (line.size() < longest) {
            line.write(character);
        } else {
            cut = true;
        }
    }

    /** The number of the line last read, the first being 1. */
    int number() {
        return number;
    }

    /** Whether the line last read was longer than the limit. */
    boolean cut() {
        return cut;
    }
}
