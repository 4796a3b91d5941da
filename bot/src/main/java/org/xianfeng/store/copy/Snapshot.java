package org.xianfeng.store.copy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.RedisUnavailable;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;

/**
 * Takes all that a server holds at one moment, in the form of an RDB file and in the way that its replicas do: nothing
 * of its folders need be in reach, and it goes on serving.
 */
final class Snapshot {

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);
    private static final String TO_A_MARK = "$EOF:";
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final OutputStream out;

    private Snapshot(Socket socket) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream(), CHUNK);
        this.out = socket.getOutputStream();
    }

    /**
     * Writes it into a new file for our account alone.
     *
     * @throws RedisUnavailable if the server refuses
     */
    static void take(HostAndPort primary, JedisClientConfig config, Path file) {
        try (Socket socket = new DefaultJedisSocketFactory(primary, config).createSocket();
                OutputStream target = Files.newOutputStream(PrivateFiles.createFile(file))) {
            socket.setSoTimeout(Math.toIntExact(LONGEST_SILENCE.toMillis()));
            Snapshot snapshot = new Snapshot(socket);
            snapshot.signIn(primary, config);
            snapshot.copy(primary, target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the data of Redis at " + primary, e);
        }
    }

    private void signIn(HostAndPort primary, JedisClientConfig config) throws IOException {
        String password = config.getPassword();
        if (password != null) {
            String user = config.getUser();
            String answer = ask(user == null ? List.of("AUTH", password) : List.of("AUTH", user, password));
            if (answer.startsWith("-")) {
                throw refused(primary, answer);
            }
        }
        // of servers that do not know this (before 7.0), replicas that want nothing more are replicas nevertheless
        String _ = ask(List.of("REPLCONF", "rdb-only", "1"));
        String _ = ask(List.of("REPLCONF", "capa", "eof"));
    }

    private void copy(HostAndPort primary, OutputStream target) throws IOException {
        String answer = ask(List.of("SYNC"));
        if (answer.startsWith(TO_A_MARK)) {
            copyUntil(answer.substring(TO_A_MARK.length()).getBytes(StandardCharsets.US_ASCII), target);
        } else if (answer.startsWith("$")) {
            copyExactly(Long.parseLong(answer.substring(1)), target);
        } else {
            throw refused(primary, answer);
        }
    }

    private static RedisUnavailable refused(HostAndPort primary, String answer) {
        return new RedisUnavailable("Redis at " + primary + " hands out no copy of its data: " + answer.substring(1),
                "Give the user of xianfeng.redis.uri leave to run SYNC and REPLCONF, or, where that is a service that "
                        + "allows it to nobody, use the copies that it makes itself.",
                null);
    }

    private String ask(List<String> words) throws IOException {
        StringBuilder command = new StringBuilder("*").append(words.size()).append("\r\n");
        words.forEach(word -> command.append('$').append(word.getBytes(StandardCharsets.UTF_8).length).append("\r\n")
                .append(word).append("\r\n"));
        out.write(command.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        String line = line();
        while (line.isEmpty()) {
            // it is at work, and says so from time to time
            line = line();
        }
        return line;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("Redis has closed the connection");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    private void copyExactly(long size, OutputStream target) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long left = size; left > 0;) {
            int read = some(chunk, 0, (int) Math.min(CHUNK, left));
            target.write(chunk, 0, read);
            left -= read;
        }
    }

    /** What may be the mark is held back until more has come. */
    private void copyUntil(byte[] mark, OutputStream target) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int there = 0;
        while (there < mark.length || !Arrays.equals(chunk, there - mark.length, there, mark, 0, mark.length)) {
            int held = Math.min(there, mark.length);
            target.write(chunk, 0, there - held);
            System.arraycopy(chunk, there - held, chunk, 0, held);
            there = held + some(chunk, held, CHUNK - held);
        }
        target.write(chunk, 0, there - mark.length);
    }

    private int some(byte[] chunk, int from, int most) throws IOException {
        int read = in.read(chunk, from, most);
        if (read < 0) {
            throw new IOException("Redis has closed the connection in the middle of its data");
        }
        return read;
    }
}
