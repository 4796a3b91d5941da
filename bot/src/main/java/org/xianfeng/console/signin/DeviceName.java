package org.xianfeng.console.signin;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What people call the device and the browser that they use, as far as the browser tells it. */
final class DeviceName {

    private static final String BETWEEN = " · ";
    private static final String UNKNOWN = "?";

    /** The first that is in what a browser says of itself: each claims to be several. */
    private static final Map<String, String> BROWSERS = inOrder("MicroMessenger", "WeChat", "Edg", "Edge", "OPR",
            "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("iPhone", "iPhone", "iPad", "iPad", "Android",
            "Android", "HarmonyOS", "HarmonyOS", "Windows", "Windows", "Mac OS", "Mac", "Linux", "Linux");

    private DeviceName() {}

    /** Such as Chrome · Windows. */
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(BROWSERS, said) + BETWEEN + first(SYSTEMS, said);
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream().filter(name -> said.contains(name.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(UNKNOWN);
    }

    private static Map<String, String> inOrder(String... namesAndWords) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            names.put(namesAndWords[i], namesAndWords[i + 1]);
        }
        return names;
    }
}
