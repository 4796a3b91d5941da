package org.xianfeng.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A real browser without a window. */
public final class TestBrowser implements AutoCloseable {

    /** Locked by every class of tests that uses one: two on two cores are photographed before they have painted. */
    public static final String ONE_AT_A_TIME = "browser";

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
            "--disable-background-networking", "--disable-dev-shm-usage");

    /** How long a page may take to show what is waited for, also while the machine builds something else. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException if there is none and none can be had
     */
    public static TestBrowser start() {
        Optional<Path> program = Chromium.find();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
        program.ifPresent(options::setExecutablePath);
        Map<String, String> environment = program.isPresent()
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                : Map.of();
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(environment));
        try {
            return new TestBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException("no browser to test with: " + program.map(Path::toString).orElse(
                    "neither Chromium nor Chrome is installed, and Playwright could not fetch its own; install Chromium"),
                    e);
        }
    }

    /** Somebody new, with a browser of their own. */
    public Visitor visitor(Device device) {
        return new Visitor(browser.newContext(device.options()));
    }

    /** Somebody who has turned JavaScript off. */
    public Visitor visitorWithoutScripts(Device device) {
        return new Visitor(browser.newContext(device.options().setJavaScriptEnabled(false)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
