package org.xianfeng.knowledge.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Two linear maps of a sentence model's vectors to shorter ones, one for questions and one for statements ("two towers"),
 * fitted so that a question comes near the sentence that answers it. Fitted by {@code bot/fit/towers.py} to the questions
 * that the library's entries carry and to the part of the test questions that is for training; {@code bot/fit/README.md}
 * tells when, and what it gained.
 */
final class Towers {

    /** Names the fit: vectors of different ones cannot be compared. */
    static final String VERSION = "towers-1";

    private static final String RESOURCE = "towers.f16";

    private final int from;
    private final int to;
    private final float[] question;
    private final float[] statement;

    private Towers(int from, int to, float[] question, float[] statement) {
        this.from = from;
        this.to = to;
        this.question = question;
        this.statement = statement;
    }

    /** @throws IOException if they are not there */
    static Towers load() throws IOException {
        @Nullable
        InputStream found = Towers.class.getResourceAsStream(RESOURCE);
        if (found == null) {
            throw new FileNotFoundException(RESOURCE);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(found))) {
            int from = in.readInt();
            int to = in.readInt();
            return new Towers(from, to, floats(in, from * to), floats(in, from * to));
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = Float.float16ToFloat(in.readShort());
        }
        return floats;
    }

    float[] ofQuestion(float[] vector) {
        return mapped(vector, question);
    }

    float[] ofStatement(float[] vector) {
        return mapped(vector, statement);
    }

    /** Of length 1. */
    private float[] mapped(float[] vector, float[] map) {
        float[] mapped = new float[to];
        for (int i = 0; i < from; i++) {
            for (int j = 0; j < to; j++) {
                mapped[j] += vector[i] * map[i * to + j];
            }
        }
        double length = 0;
        for (float part : mapped) {
            length += part * part;
        }
        for (int j = 0; j < to; j++) {
            mapped[j] = (float) (mapped[j] / Math.sqrt(length));
        }
        return mapped;
    }
}
