package org.xianfeng.messenger.web.push;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * News for pages that are closed.
 *
 * @param hosts whose push services we send to, and to nobody else: hosts, which also stand for those below them, reached
 *        by HTTPS; or whole origins
 * @param contact what a push service may write to if something is wrong with what we send, as mailto: or https:
 * @param retention how long a browser is kept after it was last seen
 * @param validity how long a push service keeps what it cannot deliver
 */
@ConfigurationProperties("xianfeng.web.push")
record PushSettings(
        @DefaultValue({
                "fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com",
                "notify.windows.com"}) List<String> hosts,
        @DefaultValue("mailto:admin@example.org") URI contact, @DefaultValue("90d") Duration retention,
        @DefaultValue("12h") Duration validity) {

    /** Whether something may be sent there: what a browser names could be any address within our network. */
    boolean allows(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || endpoint.getRawUserInfo() != null) {
            return false;
        }
        String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        boolean isPlain = "https".equals(endpoint.getScheme()) && endpoint.getPort() == -1;
        return hosts.stream().anyMatch(allowed -> allowed.equals(origin)
                || (isPlain && (host.equals(allowed) || host.endsWith("." + allowed))));
    }
}
