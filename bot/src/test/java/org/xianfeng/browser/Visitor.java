package org.xianfeng.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;

/** Somebody with a browser of their own; notes everything that goes wrong in it. */
public final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = resource("/axe.min.js");
    private static final String CHECK = """
            async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} (${rule.impact}): ${node.target} ${node.failureSummary}`))""";
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll("button:not(.command), textarea, input, select")]
                .map(target => [target, target.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 44))
                .map(([target, box]) => `${target.outerHTML} is ${box.width} x ${box.height}`)""";

    private static final String LAYOUT_SHIFT = """
            () => new Promise(done => {
              let moved = 0;
              new PerformanceObserver(list => list.getEntries().filter(shift => !shift.hadRecentInput)
                  .forEach(shift => moved += shift.value)).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(moved), 100);
            })""";

    private final BrowserContext context;
    private final TestBrowser browser;
    private final List<String> errors = new ArrayList<>();
    private boolean offline;

    Visitor(BrowserContext context, TestBrowser browser) {
        this.context = context;
        this.browser = browser;
        context.onConsoleMessage(this::note);
        context.onWebError(error -> errors.add(error.error()));
    }

    /** Opens the link for the first admin, and presses its button. */
    public Page claims(String address) {
        Page page = open(address);
        page.locator("form button").click();
        return page;
    }

    /** Opens an address in a tab of its own. */
    public Page open(String address) {
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    /** The same person with another device. */
    public Visitor on(Device device) {
        return new Visitor(browser.context(device.options().setStorageState(context.storageState())), browser);
    }

    /** Turns the clock of their device, on which timers run on. */
    public void turnTo(Instant moment) {
        context.clock().setFixedTime(Date.from(moment));
    }

    /** Stands there, and lets pages know it. */
    public void standsAt(double latitude, double longitude) {
        context.grantPermissions(List.of("geolocation"));
        context.setGeolocation(new Geolocation(latitude, longitude));
    }

    /**
     * Has the page's service worker get this from a push service, as if it were closed or out of sight.
     *
     * @param message what the service worker reads, as JSON
     */
    public void isPushed(Page page, String origin, String message) {
        CDPSession session = context.newCDPSession(page);
        CompletableFuture<String> registration = new CompletableFuture<>();
        session.on("ServiceWorker.workerRegistrationUpdated", event -> event.getAsJsonArray("registrations")
                .forEach(one -> registration.complete(one.getAsJsonObject().get("registrationId").getAsString())));
        session.send("ServiceWorker.enable");
        page.waitForCondition(registration::isDone);
        JsonObject push = new JsonObject();
        push.addProperty("origin", origin);
        push.addProperty("registrationId", registration.join());
        push.addProperty("data", message);
        session.send("ServiceWorker.deliverPushMessage", push);
    }

    /** Why Chromium would not let them put the page on their home screen; a window of a test is always a private one. */
    public List<String> obstaclesToInstalling(Page page) {
        JsonObject errors = context.newCDPSession(page).send("Page.getInstallabilityErrors");
        return errors.getAsJsonArray("installabilityErrors").asList().stream()
                .map(error -> error.getAsJsonObject().get("errorId").getAsString())
                .filter(error -> !error.equals("in-incognito")).toList();
    }

    /** How much the page has moved under its reader's eyes since it was opened, as browsers count it; .1 is felt. */
    public static double layoutShift(Page page) {
        return ((Number) page.evaluate(LAYOUT_SHIFT)).doubleValue();
    }

    /** Lets pages notify them. */
    public void allowsNotifications() {
        context.grantPermissions(List.of("notifications"));
    }

    /** Who the service takes them for, once they have opened a page: the cookie bears it before its signature. */
    public String identity() {
        return context.cookies().stream().map(cookie -> cookie.value).filter(value -> value.contains("."))
                .map(value -> value.substring(0, value.lastIndexOf('.'))).findFirst().orElseThrow();
    }

    /** Cuts the network, or joins it again; what a page cannot load meanwhile is no error. */
    public void goOffline(boolean offline) {
        this.offline |= offline;
        context.setOffline(offline);
    }

    /** What went wrong so far: errors in scripts, and whatever the content security policy forbade. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** What keeps people from using a page as it is now, by axe-core's rules. */
    @SuppressWarnings("unchecked")
    public static List<String> barriers(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(CHECK);
    }

    /** What is too small for a finger: less than 44 pixels high or wide; in a sentence, it cannot be larger. */
    @SuppressWarnings("unchecked")
    public static List<String> smallTargets(Page page) {
        return (List<String>) page.evaluate(SMALL_TARGETS);
    }

    /** Keeps a picture of a page among the results of the build. */
    public static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private void note(ConsoleMessage message) {
        boolean network = message.text().contains("net::ERR_INTERNET_DISCONNECTED");
        if (message.type().equals("error") && !(offline && network)) {
            errors.add(message.text());
        }
    }

    private static String resource(String name) {
        try (InputStream file = Visitor.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("no " + name + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close(context);
    }
}
