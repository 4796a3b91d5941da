package org.xianfeng.messenger.web.push;

import java.net.URI;

/**
 * Where a browser can be told something, and the keys that only it can read that with, in Base64 for URLs.
 *
 * @param endpoint its address at its push service
 * @param p256dh its public key, a point on the curve P-256, uncompressed
 * @param auth 16 bytes that it shares with us
 */
record Subscription(URI endpoint, String p256dh, String auth) {}
