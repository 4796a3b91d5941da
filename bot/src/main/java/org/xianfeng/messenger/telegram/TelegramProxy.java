package org.xianfeng.messenger.telegram;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Through which proxy Telegram is reached: the one in the settings, else the one that the environment names. */
final class TelegramProxy {

    private static final Set<String> SOCKS = Set.of("socks", "socks4", "socks5", "socks5h");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final int HTTP_PORT = 8080;
    private static final int SOCKS_PORT = 1080;

    private TelegramProxy() {}

    /** None is {@link Proxy#NO_PROXY}. */
    static Proxy of(TelegramSettings settings, Map<String, String> environment) {
        @Nullable
        URI given = settings.proxy();
        if (given != null) {
            return proxy(given);
        }
        String scheme = String.valueOf(settings.api().getScheme());
        String host = String.valueOf(settings.api().getHost());
        return HERE.contains(host) || isExcepted(host, environment)
                ? Proxy.NO_PROXY
                : Stream.of(scheme + "_proxy", "all_proxy").flatMap(name -> named(name, environment).stream())
                        .findFirst().map(address -> proxy(URI.create(address.contains("://")
                                ? address
                                : "http://"
                                        + address)))
                        .orElse(Proxy.NO_PROXY);
    }

    /** In small or in capital letters. */
    private static Optional<String> named(String name, Map<String, String> environment) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT)).map(environment::get)
                .filter(value -> value != null && !value.isBlank()).findFirst();
    }

    private static boolean isExcepted(String host, Map<String, String> environment) {
        return named("no_proxy", environment).stream().flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .map(one -> one.replaceFirst("^\\*?\\.", ""))
                .anyMatch(one -> one.equals("*") || host.equals(one) || host.endsWith("." + one));
    }

    private static Proxy proxy(URI address) {
        String host = address.getHost();
        if (host == null) {
            throw new IllegalArgumentException("a proxy must be http://HOST:PORT or socks5://HOST:PORT");
        }
        boolean isSocks = SOCKS.contains(String.valueOf(address.getScheme()));
        int port = address.getPort() >= 0 ? address.getPort() : isSocks ? SOCKS_PORT : HTTP_PORT;
        return new Proxy(isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }
}
