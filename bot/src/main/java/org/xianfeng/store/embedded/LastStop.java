package org.xianfeng.store.embedded;

import org.springframework.boot.SpringApplication;

/**
 * Stops a server when this process ends, after all that uses it: also where it ends before the service has begun, and
 * so before anybody else could stop it.
 */
final class LastStop {

    private final Runnable stop;

    private LastStop(Runnable stop) {
        this.stop = stop;
    }

    /** @throws IllegalStateException if the process is ending already */
    static LastStop with(Runnable stop) {
        LastStop last = new LastStop(stop);
        SpringApplication.getShutdownHandlers().add(last.stop);
        return last;
    }

    /** It is stopped already, or is meant to go on. */
    void cancel() {
        try {
            SpringApplication.getShutdownHandlers().remove(stop);
        } catch (IllegalStateException _) {
            // it is ending: what has stopped is not there to be stopped again
        }
    }
}
