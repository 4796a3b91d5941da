package org.xianfeng.handbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Margin;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The handbooks in a browser: on the narrowest phone, by night, for everybody, and found by the menu. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class HandbookIT {

    private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";
    private static final String PICTURES = """
            () => Promise.all([...document.images].map(picture => {
                picture.loading = "eager";
                return picture.decode().then(() => picture.naturalWidth > 0);
            })).then(loaded => loaded.every(Boolean))""";

    private static final PdfOptions A4 = new PdfOptions().setFormat("A4")
            .setMargin(new Margin().setTop("15mm").setBottom("15mm").setLeft("15mm").setRight("15mm"));

    @Test
    void canBeReadOnEachDevice(@TempDir Path data) {
        try (TestBrowser browser = TestBrowser.start(); RunningService service = RunningService.start(data)) {
            for (Device device : List.of(Device.NARROW, Device.PHONE.dark(), Device.PHONE, Device.DESKTOP)) {
                try (Visitor reader = browser.visitor(device)) {
                    for (String name : Handbooks.NAMES) {
                        Page page = reader.open(service.url() + HandbookPage.path(name));
                        assertThat(page.evaluate(PICTURES)).as(name).isEqualTo(true);
                        assertThat(page.evaluate(FITS)).as("%s on %s", name, device).isEqualTo(true);
                        assertThat(Visitor.barriers(page)).as("%s on %s", name, device).isEmpty();
                        Visitor.photograph(page, "handbook-" + device.width() + "-"
                                + (device.equals(Device.PHONE.dark()) ? "dark-" : "") + name);
                    }
                    assertThat(reader.errors()).isEmpty();
                }
            }
        }
    }

    @Test
    void takeNoMoreThanSixPagesOfPaper(@TempDir Path data) throws IOException {
        try (TestBrowser browser = TestBrowser.start();
                RunningService service = RunningService.start(data);
                Visitor reader = browser.visitor(Device.DESKTOP)) {
            for (String name : Handbooks.NAMES) {
                Page page = reader.open(service.url() + HandbookPage.path(name));
                page.evaluate(PICTURES);
                try (PDDocument printed = Loader.loadPDF(page.pdf(A4))) {
                    assertThat(printed.getNumberOfPages()).as(name).isLessThanOrEqualTo(6);
                }
            }
        }
    }

    @Test
    void areFoundByTheMenuOfThePage(@TempDir Path data) {
        try (TestBrowser browser = TestBrowser.start();
                RunningService service = RunningService.start(data);
                Visitor reader = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(reader.open(service.url()));
            room.button("菜单").last().click();
            Page handbook = room.page().waitForPopup(() -> room.page().locator("a.handbook").click());
            assertThat(handbook.title()).startsWith("先锋使用手册");
            handbook.getByText("党员手册").first().click();
            handbook.waitForURL("**/handbook/member");
            assertThat(reader.errors()).isEmpty();
        }
    }
}
