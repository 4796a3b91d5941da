package org.xianfeng.store;

import java.util.HashSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Who works on a stream and waits for Redis: the log says once that the first does, and once that the last goes on. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** How Redis begins its answer to any command before it has read its data. */
    public static final String LOADING = "LOADING";

    private final String stream;
    private final Set<Object> waiting = new HashSet<>();

    public Outage(String stream) {
        this.stream = stream;
    }

    /** Whether Redis is away or still loading its data, rather than dislikes a command. */
    public static boolean isMeantBy(JedisException problem) {
        return problem instanceof JedisConnectionException || String.valueOf(problem.getMessage()).startsWith(LOADING);
    }

    /** This one has to wait from now on, if it did not already. */
    public synchronized void began(Object worker, JedisException cause) {
        if (waiting.isEmpty()) {
            LOG.warn("Redis does not answer, {} waits: {}", stream, cause.getMessage());
        }
        waiting.add(worker);
    }

    /** This one goes on, if it had to wait. */
    public synchronized void ended(Object worker) {
        if (waiting.remove(worker) && waiting.isEmpty()) {
            LOG.info("Redis answers again, {} goes on", stream);
        }
    }

    /** This one stops, waiting or not. */
    public synchronized void leaves(Object worker) {
        waiting.remove(worker);
    }
}
