package org.xianfeng.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Redis too old for us, as far as its answers to the first commands go. */
public final class OldRedis implements AutoCloseable {

    private static final String INFO = "# Server\r\nredis_version:5.0.14\r\n";

    private final ServerSocket socket;

    private OldRedis(ServerSocket socket) {
        this.socket = socket;
    }

    public static OldRedis start() throws IOException {
        OldRedis redis = new OldRedis(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(redis::accept);
        return redis;
    }

    public String uri() {
        return "redis://127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private static void serve(Socket client) {
        try (client) {
            BufferedReader commands = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream answers = client.getOutputStream();
            for (String count = commands.readLine(); count != null; count = commands.readLine()) {
                answers.write(answer(readCommand(commands, count)).getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    /** A command of so many words, each of which comes after its length. */
    private static List<String> readCommand(BufferedReader commands, String count) throws IOException {
        List<String> words = new ArrayList<>();
        for (int word = Integer.parseInt(count.substring(1)); word > 0; word--) {
            commands.readLine();
            words.add(commands.readLine());
        }
        return words;
    }

    private static String answer(List<String> command) {
        return switch (command.getFirst().toLowerCase(Locale.ROOT)) {
            case "info" -> text(INFO);
            case "echo" -> text(command.getLast());
            default -> "-ERR unknown command `" + command.getFirst() + "`\r\n";
        };
    }

    private static String text(String value) {
        return "$" + value.length() + "\r\n" + value + "\r\n";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
