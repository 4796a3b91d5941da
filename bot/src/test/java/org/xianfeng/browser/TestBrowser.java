package org.xianfeng.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real browser without a window. */
public final class TestBrowser implements AutoCloseable {

    /** Locked by every class of tests that uses one: two on two cores are photographed before they have painted. */
    public static final String ONE_AT_A_TIME = "browser";

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
            "--disable-background-networking", "--disable-dev-shm-usage");

    private static final Duration PATIENCE_TO_CLOSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(TestBrowser.class);

    /** How long a page may take to show what is waited for, also while the machine builds something else. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private Browser browser;
    private ProcessHandle process;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.process = process(browser);
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException if there is none and none can be had
     */
    public static TestBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Map<String, String> environment = Chromium.find().isPresent()
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                : Map.of();
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(environment));
        try {
            return new TestBrowser(playwright, launch(playwright));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException("no browser to test with: " + Chromium.find().map(Path::toString).orElse(
                    "neither Chromium nor Chrome is installed, and Playwright could not fetch its own; install Chromium"),
                    e);
        }
    }

    private static Browser launch(Playwright playwright) {
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        Chromium.find().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    /** Somebody new, with a browser of their own. */
    public Visitor visitor(Device device) {
        return new Visitor(context(device.options()), this);
    }

    /** Somebody who has turned JavaScript off. */
    public Visitor visitorWithoutScripts(Device device) {
        return new Visitor(context(device.options().setJavaScriptEnabled(false)), this);
    }

    /** In another browser, if the one before had to be killed. */
    BrowserContext context(Browser.NewContextOptions options) {
        if (!browser.isConnected()) {
            browser = launch(playwright);
            process = process(browser);
        }
        return browser.newContext(options);
    }

    private static ProcessHandle process(Browser browser) {
        return browser.newBrowserCDPSession().send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo").asList()
                .stream().map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("type").getAsString().equals("browser"))
                .map(one -> ProcessHandle.of(one.get("id").getAsLong()).orElseThrow()).findAny().orElseThrow();
    }

    /**
     * Closes what a visitor has open. Chromium at times never says that it has closed a page, and no time-out of
     * Playwright's ends that: after a while the browser is killed, so that the test goes on.
     */
    void close(BrowserContext context) {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        var _ = closed.completeOnTimeout(false, PATIENCE_TO_CLOSE.toSeconds(), TimeUnit.SECONDS).thenAccept(inTime -> {
            if (!inTime) {
                LOG.warn("Chromium does not close a page, and is killed");
                process.destroyForcibly();
            }
        });
        try {
            context.close();
        } catch (PlaywrightException e) {
            if (browser.isConnected()) {
                throw e;
            }
        } finally {
            closed.complete(true);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
