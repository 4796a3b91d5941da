package org.xianfeng.browser;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What somebody holds in their hands or sits at.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Device(int width, int height, boolean phone, ColorScheme colours, String language) {

    public static final Device DESKTOP = new Device(1280, 800, false, ColorScheme.LIGHT, "zh-CN");
    public static final Device PHONE = new Device(390, 844, true, ColorScheme.LIGHT, "zh-CN");
    /** The narrowest that a page must fit. */
    public static final Device NARROW = new Device(320, 568, true, ColorScheme.LIGHT, "zh-CN");

    /**
     * The first of these alone, or all of them where the property {@code xianfeng.devices} says {@code all}, as at night: a
     * journey takes half a minute on each.
     */
    public static List<Device> byDay(Device... devices) {
        return "all".equals(System.getProperty("xianfeng.devices")) ? List.of(devices) : List.of(devices[0]);
    }

    public Device dark() {
        return new Device(width, height, phone, ColorScheme.DARK, language);
    }

    public Device speaking(String language) {
        return new Device(width, height, phone, colours, language);
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setHasTouch(phone).setIsMobile(phone)
                .setDeviceScaleFactor(phone ? 2 : 1).setColorScheme(colours).setLocale(language)
                .setTimezoneId("Asia/Shanghai");
    }
}
