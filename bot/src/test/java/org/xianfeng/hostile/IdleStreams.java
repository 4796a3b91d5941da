package org.xianfeng.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that ask for a chat's events, and then do nothing. */
final class IdleStreams implements AutoCloseable {

    private final List<SocketChannel> open = new ArrayList<>();

    static IdleStreams open(int streams, URI base, String cookie, String address) throws IOException {
        IdleStreams all = new IdleStreams();
        String request = "GET /chat/events HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\nX-Forwarded-For: "
                + address + "\r\n\r\n";
        for (int i = 0; i < streams; i++) {
            SocketChannel channel = SocketChannel
                    .open(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            all.open.add(channel);
        }
        return all;
    }

    /** How many of them have been let in. */
    long followed() throws IOException {
        long followed = 0;
        for (SocketChannel channel : open) {
            channel.configureBlocking(true);
            ByteBuffer head = ByteBuffer.allocate(15);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // until there is the status
            }
            followed += new String(head.array(), StandardCharsets.US_ASCII).contains(" 200") ? 1 : 0;
        }
        return followed;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
