package org.xianfeng.knowledge.reindex;

import java.util.Optional;

/** Brings all instances up to the library's folder: one at a time does it, the others follow. */
public interface Reindexing {

    /**
     * Begins, unless somebody has begun already.
     *
     * @param by who wants it, to be shown to others who want it, too
     */
    Start start(Reindex how, String by);

    /**
     * Does it as soon as nobody else is at it, and waits for the end, so that what was put into the folder before is
     * looked at in any case.
     *
     * @return the job that has ended; it has failed if the service stops meanwhile
     */
    Job run(Reindex how, String by);

    /** The job under way in whichever instance, or else the last one of this day. */
    Optional<Job> job();

    /**
     * Goes back to the index that was live before.
     *
     * @throws org.xianfeng.knowledge.LibraryException if it cannot be opened
     */
    Rollback rollBack(String by);
}
