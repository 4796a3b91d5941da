package org.xianfeng.store.client;

import java.util.List;
import java.util.stream.IntStream;

import org.xianfeng.store.Outage;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.PooledConnectionProvider;

/**
 * Sends the commands of many threads together, a pipeline at a time, over a few connections. A thread still waits for
 * the answer to its command; but a thousand that wait cost Redis and us a few system calls, and Redis one fsync, rather
 * than a thousand. Commands that block have connections of their own.
 */
final class PipeliningExecutor implements CommandExecutor {

    /** One reads answers while the other writes; more gain nothing, since Redis has one thread. */
    private static final int LANES = 2;

    private final PooledConnectionProvider connections;
    private final List<PipelineConnection> lanes;

    /** Connects when the first command is sent. */
    PipeliningExecutor(PooledConnectionProvider connections) {
        this.connections = connections;
        lanes = IntStream.range(0, LANES).mapToObj(i -> new PipelineConnection("redis-lane-" + i, connections))
                .toList();
    }

    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        if (command.getArguments().isBlocking()) {
            return executeAlone(command);
        }
        int lane = Math.floorMod(Thread.currentThread().threadId(), LANES);
        return lanes.get(lane).execute(command);
    }

    private <T> T executeAlone(CommandObject<T> command) {
        try (Connection connection = connections.getConnection()) {
            try {
                return connection.executeCommand(command);
            } catch (JedisDataException e) {
                if (Outage.isDemotion(e)) {
                    PipelineConnection.leave(connection, connections);
                }
                throw e;
            } catch (RuntimeException | Error e) {
                // an answer that cannot be read may be another command's
                connection.setBroken();
                throw e;
            }
        }
    }

    @Override
    public void close() {
        lanes.forEach(PipelineConnection::close);
        connections.close();
    }
}
