package org.xianfeng.member;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Where a request comes from, as far as our own proxies tell: what others claim does not count. */
@Component
public final class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    /** Of an IPv6 address, what a provider gives to one customer. */
    private static final int CUSTOMER_BYTES = 8;

    private final ProxySettings settings;

    public ClientAddress(ProxySettings settings) {
        this.settings = settings;
    }

    /** An address, or a network that one customer has to themselves. */
    public String of(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders(FORWARDED)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1))).map(String::strip).toList();
        int hops = settings.hops();
        boolean told = hops > 0 && forwarded.size() >= hops;
        return network(told ? forwarded.get(forwarded.size() - hops) : request.getRemoteAddr());
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address ipv6
                    ? HexFormat.of().formatHex(ipv6.getAddress(), 0, CUSTOMER_BYTES)
                    : address;
        } catch (IllegalArgumentException _) {
            return "unreadable";
        }
    }
}
