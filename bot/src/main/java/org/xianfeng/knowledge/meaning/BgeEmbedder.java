package org.xianfeng.knowledge.meaning;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import org.jspecify.annotations.Nullable;

/** bge-small-zh-v1.5, quantised, in this JVM, with our {@link Towers} on top: 256 dimensions, one core a text, no network. */
final class BgeEmbedder implements Embedder {

    private static final String NAME = "bge-small-zh-v1.5-q";
    private static final int LONGEST = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieceTokenizer pieces;
    private final Towers towers;

    private BgeEmbedder(OrtEnvironment environment, OrtSession session, WordPieceTokenizer pieces, Towers towers) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.towers = towers;
    }

    /**
     * Loads the model, which takes half a second.
     *
     * @throws IOException if it is not there, or this machine cannot run it
     */
    static BgeEmbedder load() throws IOException {
        try (InputStream model = resource(NAME + ".onnx");
                InputStream vocabulary = resource(NAME + "-tokenizer.json");
                SessionOptions options = new SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            // whoever asks lends the thread: none of its own, which would spin on every core
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new BgeEmbedder(environment, session, WordPieceTokenizer.read(vocabulary), Towers.load());
        } catch (OrtException | LinkageError e) {
            throw new IOException("could not load the model " + NAME, e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        @Nullable
        InputStream found = BgeEmbedder.class.getResourceAsStream("/" + name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    @Override
    public String model() {
        return NAME + "/" + Towers.VERSION;
    }

    @Override
    public float[] embedStatement(String text) {
        return towers.ofStatement(embed(text));
    }

    @Override
    public float[] embedQuestion(String text) {
        return towers.ofQuestion(embed(text));
    }

    /** As the model has it, 512 long, before the towers. */
    float[] embed(String text) {
        long[] ids = pieces.of(text, LONGEST);
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor tokens = tensor(ids);
                OnnxTensor mask = tensor(attention);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return states[0][0];
        } catch (OrtException e) {
            throw new IllegalStateException("could not embed a text of " + text.length() + " characters", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("could not close the model " + NAME, e);
        }
    }
}
