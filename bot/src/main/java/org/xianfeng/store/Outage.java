package org.xianfeng.store;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Who works on a stream and waits for Redis: the log says once that the first does, and once that the last goes on. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** How Redis begins its answer to any command before it has read its data. */
    public static final String LOADING = "LOADING";

    /** The word that an error begins with; before Redis 7, one within a script stands further behind. */
    private static final Pattern UNFIT = Pattern.compile("(?:^| -)(?:LOADING|READONLY|UNBLOCKED|MASTERDOWN|CLUSTERDOWN"
            + "|TRYAGAIN|BUSY|OOM|MISCONF|NOREPLICAS|NOAUTH|WRONGPASS) ");
    private static final Pattern DEMOTED = Pattern.compile("(?:^| -)(?:READONLY|UNBLOCKED) ");

    private final String stream;
    private final Set<Object> waiting = new HashSet<>();

    public Outage(String stream) {
        this.stream = stream;
    }

    /**
     * Whether Redis is away, loads its data, has become a replica or takes no writes, rather than dislikes a command:
     * waiting helps, and whoever sent the command is not to blame.
     */
    public static boolean isMeantBy(Throwable problem) {
        return problem instanceof JedisException && (!(problem instanceof JedisDataException)
                || UNFIT.matcher(String.valueOf(problem.getMessage())).find());
    }

    /** Whether this server was a primary when we connected, and is none any more. */
    public static boolean isDemotion(Object answer) {
        return answer instanceof JedisDataException problem
                && DEMOTED.matcher(String.valueOf(problem.getMessage())).find();
    }

    /** This one has to wait from now on, if it did not already. */
    public synchronized void began(Object worker, Throwable cause) {
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
