package org.xianfeng.knowledge.meaning;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;

/**
 * Compares questions with the library's sentences, and the questions that it carries, by what they mean. Nobody waits for what it does not know yet: until it
 * has started, and where it is switched off, it knows nothing. Safe for any number of threads.
 */
@Component
public final class DenseIndex implements AutoCloseable {

    /** The vectors' folder below that of the index. */
    public static final String FOLDER = "vectors";

    private final boolean wanted;
    private final VectorMaintainer vectorMaintainer;

    @Autowired
    public DenseIndex(LibrarySettings settings) {
        this(settings, BgeEmbedder::load);
    }

    DenseIndex(LibrarySettings settings, Embedder.Loader loader) {
        this.wanted = settings.vectors();
        this.vectorMaintainer = new VectorMaintainer(settings.indexFolder().resolve(FOLDER),
                new ShippedVectors(settings.folder()), loader);
    }

    /** Compares with these texts once it has started; to be called once. */
    public void follow(TextSource texts) {
        vectorMaintainer.follow(texts);
    }

    /** Says that the texts have changed. */
    public void update() {
        vectorMaintainer.update();
    }

    /** Says that somebody is asking, who goes before the work in the background. */
    public void giveWay() {
        vectorMaintainer.giveWay();
    }

    /** How near a question is to the texts nearest to it: cosines by the texts' keys. */
    public Map<String, Double> nearest(String question) {
        return vectorMaintainer.comparing().map(vectorSearch -> vectorSearch.nearest(question)).orElse(Map.of());
    }

    /** The same for these texts; those whose vectors are not there yet are left out. */
    public Map<String, Double> cosines(String question, Collection<String> keys) {
        return vectorMaintainer.comparing().map(vectorSearch -> vectorSearch.cosines(question, keys)).orElse(Map.of());
    }

    /** Empty until it has started. */
    public Optional<EmbeddingProgress> progress() {
        return vectorMaintainer.progress();
    }

    /** What keeps it from learning more, or empty. */
    String problem() {
        return vectorMaintainer.problem();
    }

    /** Begins in the background, when the service is ready: loading the model must not hold up its start. */
    @EventListener(ApplicationReadyEvent.class)
    public void startNow() {
        if (wanted) {
            vectorMaintainer.start();
        }
    }

    /** Ends as the first part of the service, since what it follows is closed next. */
    @Override
    @EventListener(ContextClosedEvent.class)
    public void close() {
        vectorMaintainer.close();
    }
}
