package org.mrcnetwork.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, once per build. {@code -Dmrc.chromium=} names another one. */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("mrc.chromium", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS));
    }

    /** A browser of somebody's own: no cookie and no storage of anybody else. The caller closes it. */
    public BrowserContext person(String language) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    BrowserContext person(Device device) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(device.language)
                .setColorScheme(device.light)
                .setViewportSize(device.width, device.height));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
