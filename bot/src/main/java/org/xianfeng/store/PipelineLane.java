package org.xianfeng.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.providers.ConnectionProvider;

/** One connection, and the thread that sends what has gathered for it. */
final class PipelineLane {

    /** A longer pipeline only makes its first command wait for its last. */
    private static final int LONGEST_PIPELINE = 256;

    private final BlockingQueue<Pending<?>> gathered = new ArrayBlockingQueue<>(4 * LONGEST_PIPELINE);
    private final ConnectionProvider connections;
    private final Thread thread;
    private volatile boolean closed;

    private PipelineLane(String name, ConnectionProvider connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::send);
    }

    static PipelineLane start(String name, ConnectionProvider connections) {
        PipelineLane lane = new PipelineLane(name, connections);
        lane.thread.start();
        return lane;
    }

    /**
     * Sends the command and waits for its answer.
     *
     * @throws JedisException as Redis answers; a {@link JedisConnectionException} leaves open whether it was executed
     */
    <T> T execute(CommandObject<T> command) {
        if (closed) {
            throw new JedisConnectionException("the connection to Redis is closed");
        }
        Pending<T> pending = new Pending<>(command, new CompletableFuture<>());
        try {
            gathered.put(pending);
            return pending.answer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JedisException("interrupted before the command was sent", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof JedisException answer ? answer : new JedisException(e.getCause());
        }
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void send() {
        List<Pending<?>> pipeline = new ArrayList<>(LONGEST_PIPELINE);
        while (!closed) {
            try {
                pipeline.add(gathered.take());
                gathered.drainTo(pipeline, LONGEST_PIPELINE - 1);
                sendTogether(pipeline);
            } catch (InterruptedException e) {
                // closed is looked at
            } finally {
                pipeline.clear();
            }
        }
        fail(List.copyOf(gathered), new JedisConnectionException("the connection to Redis is closed"));
    }

    private void sendTogether(List<Pending<?>> pipeline) {
        try (Connection connection = connections.getConnection()) {
            pipeline.forEach(pending -> connection.sendCommand(pending.command.getArguments()));
            List<Object> answers = connection.getMany(pipeline.size());
            for (int i = 0; i < answers.size(); i++) {
                pipeline.get(i).complete(answers.get(i));
            }
        } catch (JedisException e) {
            fail(pipeline, e);
        }
    }

    private static void fail(List<Pending<?>> pipeline, JedisException cause) {
        pipeline.forEach(pending -> pending.answer.completeExceptionally(cause));
    }

    private record Pending<T>(CommandObject<T> command, CompletableFuture<T> answer) {

        void complete(@Nullable Object reply) {
            if (reply instanceof JedisException error) {
                answer.completeExceptionally(error);
                return;
            }
            try {
                answer.complete(command.getBuilder().build(reply));
            } catch (RuntimeException e) {
                answer.completeExceptionally(new JedisException("Redis answered something else than expected", e));
            }
        }
    }
}
