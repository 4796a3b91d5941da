package org.xianfeng;

import java.net.URI;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody can open without a chat; addresses with our public name lead to the service that runs here. */
record PublicPages(TestBrowser browser, RunningService service) {

    /** What the service is told that it is called. */
    static final String NAME = "https://dang.example.cn";

    /** Where an address is really to be found. */
    String here(String address) {
        URI uri = URI.create(address);
        return service.url() + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** Opens an address, keeps a picture of it, and looks at it; nobody is kept from using it, and nothing goes wrong. */
    void open(String address, Device device, String picture, Consumer<Page> looks) {
        assertThat(address).startsWith(NAME);
        try (Visitor visitor = browser.visitor(device)) {
            Page page = visitor.open(here(address));
            looks.accept(page);
            Visitor.photograph(page, "activity-" + picture);
            assertThat(Visitor.barriers(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(device.width());
            assertThat(visitor.errors()).isEmpty();
        }
    }
}
