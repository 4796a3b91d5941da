package org.xianfeng.knowledge.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Lines of a stream, of which only one is in memory, and no more of it than its limit. */
final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int filled;
    private int number;
    private boolean cut;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last one. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        cut = false;
        if (!fill()) {
            return null;
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            ended = takeUpToLineEnd();
        }
        return line.toByteArray();
    }

    /** The number of the line last read, the first being 1. */
    int number() {
        return number;
    }

    /** Whether the line last read was longer than the limit. */
    boolean cut() {
        return cut;
    }

    /** Sees to it that there is something in the buffer; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return position < filled;
    }

    private boolean takeUpToLineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        int room = Math.min(end - position, longest - line.size());
        line.write(buffer, position, room);
        cut |= room < end - position;
        boolean ended = end < filled;
        position = ended ? end + 1 : end;
        return ended;
    }
}
