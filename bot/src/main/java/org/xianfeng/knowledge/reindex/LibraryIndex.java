package org.xianfeng.knowledge.reindex;

import java.util.Optional;

import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.ReloadReport;

/**
 * The index of this instance. Whoever asks the library meanwhile is answered from one whole index, the old one or the
 * new one. Safe for any number of threads, of which one at a time changes something.
 */
public interface LibraryIndex {

    /**
     * Builds an index of the folder as it is now beside the live one, checks it, and switches to it.
     *
     * @throws LibraryException if the folder cannot be read or the index cannot be written; the old index stays
     */
    ReloadReport reindex(Reindex how, ReindexProgress progress, SwitchGuard switchGuard);

    /**
     * Switches to the index that was live before, and stays there, over a restart too, until the next reindexing.
     *
     * @param to the fingerprint it must have
     * @return false if there is no such index; nothing has changed then
     */
    boolean rollBack(String to, SwitchGuard switchGuard);

    /** Opens what another instance with the same folder for its index has switched to, if it did. */
    void follow();

    /** The fingerprint of the folder that the live index was built from. */
    String served();

    /** The fingerprint of what can be rolled back to. */
    Optional<String> previous();

    /** The fingerprint of the library's folder as it is now. */
    String folder();
}
