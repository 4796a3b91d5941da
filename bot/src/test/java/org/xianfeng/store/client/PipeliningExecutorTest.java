package org.xianfeng.store.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.providers.PooledConnectionProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whose answer is whose. */
@Timeout(60)
class PipeliningExecutorTest {

    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP3);
    private TestRedis redis;
    private PooledConnectionProvider connections;
    private PipeliningExecutor executor;

    @BeforeEach
    void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        URI uri = URI.create(redis.uri());
        JedisClientConfig config = DefaultJedisClientConfig.builder()
                .password(uri.getUserInfo().substring(uri.getUserInfo().indexOf(':') + 1)).build();
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setJmxEnabled(false);
        connections = new PooledConnectionProvider(new HostAndPort(uri.getHost(), uri.getPort()), config, pool);
        executor = new PipeliningExecutor(connections);
        executor.executeCommand(commands.set("mine", "1"));
        executor.executeCommand(commands.set("theirs", "2"));
    }

    @AfterEach
    void stop() {
        executor.close();
        redis.close();
    }

    @Test
    void givesNobodyTheAnswerToAnothersCommand() {
        leaveAnAnswer();
        assertThatThrownBy(() -> executor.executeCommand(commands.get("mine")))
                .isInstanceOf(JedisConnectionException.class).hasMessageContaining("out of step");
        assertThat(executor.executeCommand(commands.get("mine"))).isEqualTo("1");
    }

    @Test
    void tellsAnErrorToWhoMadeItAlone() {
        assertThatThrownBy(() -> executor.executeCommand(commands.hget("mine", "field")))
                .isInstanceOf(JedisDataException.class).hasMessageStartingWith("WRONGTYPE");
        assertThat(executor.executeCommand(commands.get("mine"))).isEqualTo("1");
    }

    @Test
    void leavesAConnectionWhoseAnswerCannotBeRead() {
        leaveAnAnswer();
        assertThatThrownBy(() -> executor.executeCommand(commands.blpop(1, "nothing")))
                .isInstanceOf(ClassCastException.class);
        assertThat(executor.executeCommand(commands.blpop(1, "nothing"))).isNull();
        assertThat(List.of(executor.executeCommand(commands.get("mine")),
                executor.executeCommand(commands.get("theirs")))).containsExactly("1", "2");
    }

    /** Somebody asks two things, hears one answer, and gives the connection back. */
    private void leaveAnAnswer() {
        try (Connection connection = connections.getConnection()) {
            connection.sendCommand(Protocol.Command.GET, "theirs");
            connection.sendCommand(Protocol.Command.GET, "theirs");
            assertThat(connection.getBulkReply()).isEqualTo("2");
        }
    }
}
