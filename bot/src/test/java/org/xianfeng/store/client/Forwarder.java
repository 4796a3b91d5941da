package org.xianfeng.store.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import redis.clients.jedis.HostAndPort;

/** One address for several servers: a connection stays with the server that it was made to. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile HostAndPort target;

    private Forwarder(HostAndPort target) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
    }

    static Forwarder to(HostAndPort target) throws IOException {
        Forwarder forwarder = new Forwarder(target);
        Thread.ofVirtual().start(forwarder::accept);
        return forwarder;
    }

    HostAndPort address() {
        return new HostAndPort("127.0.0.1", entrance.getLocalPort());
    }

    /** New connections do from now on. */
    void leadsTo(HostAndPort server) {
        target = server;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> copy(client, server));
                Thread.ofVirtual().start(() -> copy(server, client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // either side has closed
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
