package org.xianfeng.store.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Outage;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.util.SafeEncoder;

/** One connection at a time, and the thread that sends what has gathered for it. */
final class PipelineConnection implements AutoCloseable {

    /** A longer pipeline only makes its first command wait for its last. */
    private static final int LONGEST_PIPELINE = 256;

    /** Commands, with their answers, where they are out of step. */
    private static final int MOST_NAMED = 20;

    private final PooledConnectionProvider connections;
    private final GroupCommit<Pending<?>> groupCommit;
    private long sent;

    PipelineConnection(String name, PooledConnectionProvider connections) {
        this.connections = connections;
        this.groupCommit = GroupCommit.start(LONGEST_PIPELINE, this::sendTogether,
                Thread.ofPlatform().daemon().name(name));
    }

    /**
     * Sends the command and waits for its answer.
     *
     * @throws JedisException as Redis answers; a {@link JedisConnectionException} leaves open whether it was executed
     */
    <T> T execute(CommandObject<T> command) {
        Pending<T> pending = new Pending<>(command);
        groupCommit.submit(pending);
        return pending.answer();
    }

    @Override
    public void close() {
        groupCommit.close();
    }

    /** This one leads to a server that is no primary any more, as may all that wait in the pool: new ones will not. */
    static void leave(Connection connection, PooledConnectionProvider connections) {
        connection.setBroken();
        connections.getPool().clear();
    }

    /**
     * A reply too many, left on a connection by whoever had it before, would give each command its neighbour's. So each
     * pipeline ends with a word of its own, and is only believed when that comes back last.
     */
    private void sendTogether(List<Pending<?>> pipeline) {
        try (Connection connection = connections.getConnection()) {
            try {
                List<Object> replies = replies(pipeline, connection);
                for (int i = 0; i < pipeline.size(); i++) {
                    pipeline.get(i).reply = replies.get(i);
                }
                if (replies.stream().anyMatch(Outage::isDemotion)) {
                    leave(connection, connections);
                }
            } catch (Throwable e) {
                // whatever it was, answers may be left on it
                connection.setBroken();
                throw e;
            }
        }
    }

    private List<Object> replies(List<Pending<?>> pipeline, Connection connection) {
        String last = "pipeline-" + ++sent;
        pipeline.forEach(pending -> connection.sendCommand(pending.command.getArguments()));
        connection.sendCommand(Protocol.Command.ECHO, last);
        List<Object> replies = connection.getMany(pipeline.size() + 1);
        if (!isLast(last, replies)) {
            throw new JedisConnectionException("the answers of Redis are out of step with what was sent: "
                    + IntStream.range(0, replies.size()).mapToObj(i -> name(pipeline, i) + " " + kind(replies.get(i)))
                            .limit(MOST_NAMED).collect(Collectors.joining(", ")));
        }
        return replies;
    }

    /** Also if Redis refuses to talk to us at all. */
    private static boolean isLast(String word, List<Object> replies) {
        return replies.getLast() instanceof byte[] echo
                ? word.equals(SafeEncoder.encode(echo))
                : replies.stream().allMatch(JedisDataException.class::isInstance);
    }

    private static String name(List<Pending<?>> pipeline, int i) {
        return i < pipeline.size() ? String.valueOf(pipeline.get(i).command.getArguments().getCommand()) : "ECHO";
    }

    /** Of what kind an answer is; what it says may be personal. */
    private static String kind(@Nullable Object reply) {
        return switch (reply) {
            case null -> "nothing";
            case byte[] _ -> "a text";
            case List<?> list -> "a list of " + list.size();
            case JedisDataException e -> e.toString();
            default -> reply.getClass().getSimpleName();
        };
    }

    /** A command, and what Redis replied once its pipeline is through. */
    private static final class Pending<T> {

        private final CommandObject<T> command;
        private volatile @Nullable Object reply;

        Pending(CommandObject<T> command) {
            this.command = command;
        }

        T answer() {
            Object raw = reply;
            if (raw instanceof JedisException error) {
                throw error;
            }
            return command.getBuilder().build(raw);
        }
    }
}
