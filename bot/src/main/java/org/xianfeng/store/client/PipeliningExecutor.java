package org.xianfeng.store.client;

import java.util.List;
import java.util.stream.IntStream;

import redis.clients.jedis.CommandObject;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.executors.DefaultCommandExecutor;
import redis.clients.jedis.providers.ConnectionProvider;

/**
 * Sends the commands of many threads together, a pipeline at a time, over a few connections. A thread still waits for
 * the answer to its command; but a thousand that wait cost Redis and us a few system calls, and Redis one fsync, rather
 * than a thousand. Commands that block have connections of their own.
 */
final class PipeliningExecutor implements CommandExecutor {

    /** One reads answers while the other writes; more gain nothing, since Redis has one thread. */
    private static final int LANES = 2;

    private final DefaultCommandExecutor blocking;
    private final List<PipelineConnection> lanes;

    /** Connects when the first command is sent. */
    PipeliningExecutor(ConnectionProvider connections) {
        blocking = new DefaultCommandExecutor(connections);
        lanes = IntStream.range(0, LANES).mapToObj(i -> new PipelineConnection("redis-lane-" + i, connections))
                .toList();
    }

    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        if (command.getArguments().isBlocking()) {
            return blocking.executeCommand(command);
        }
        int lane = Math.floorMod(Thread.currentThread().threadId(), LANES);
        return lanes.get(lane).execute(command);
    }

    @Override
    public void close() {
        lanes.forEach(PipelineConnection::close);
        blocking.close();
    }
}
