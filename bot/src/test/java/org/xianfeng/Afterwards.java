package org.xianfeng;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xianfeng.browser.Device;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.Scene.TITLE;

/** What comes after an activity: what people say of it, its picture, its list, their certificates and calendars. */
record Afterwards(Scene scene, Participant organizer, Participant zhang, Participant li) {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern ISSUED = Pattern.compile("共 2 小时。\\s*编号 (\\S+)\\s*校验码 (\\S+)\\s*(https://\\S+)");
    private static final Pattern CALENDAR = Pattern.compile("https://\\S+\\.ics");

    void goes() throws IOException {
        askHowItWas();
        sumUp();
        export();
        certify();
        followTheCalendar();
    }

    private void askHowItWas() {
        scene.turnTo(scene.saturday().plusDays(1), "10:00");
        zhang.sees("昨天的“" + TITLE + "”辛苦了");
        zhang.photographs("asked-how-it-was");
        zhang.presses("5⭐");
        zhang.sees("已记下你打的 5 分");
        zhang.presses("再写一句评语");
        zhang.sees("请直接发一句话");
        zhang.sends("组织得很好，老人们很高兴");
        zhang.sees("收到，谢谢你的意见");
        li.sees("昨天的“" + TITLE + "”辛苦了");
        li.presses("4⭐");
        li.sees("已记下你打的 4 分");
    }

    private void sumUp() throws IOException {
        manage();
        organizer.photographs("managed");
        organizer.presses("大家的评价");
        assertThat(organizer.sees("2 人，平均 4.5 分")).contains("老人们很高兴");
        organizer.photographs("review");
        manage();
        organizer.presses("生成小结图");
        byte[] picture = organizer.receives("的小结图，可以直接转发");
        Files.write(SCREENSHOTS.resolve("activity-" + scene.name() + "-summary.png"), picture);
        organizer.photographs("summary");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1080, 1440);
    }

    private void export() throws IOException {
        manage();
        organizer.presses("导出名单");
        List<String> rows = rows(organizer.receives("报名名单：文件已生成"));
        assertThat(rows.getFirst()).contains("姓名", "状态");
        assertThat(rows).hasSize(3).anyMatch(row -> row.contains("驾驶员 张三"))
                .anyMatch(row -> row.contains("讲解员 李四"));
        organizer.photographs("exported");
    }

    private void manage() {
        organizer.sends("/close");
        organizer.sees("点一个进去管理");
        organizer.presses(TITLE);
        organizer.sees("已报 2 人");
    }

    private static List<String> rows(byte[] spreadsheet) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(spreadsheet))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(formatter.formatCellValue(cell));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    private void certify() throws IOException {
        zhang.sends("/certificate");
        zhang.sees("要哪一年的证明");
        zhang.presses(scene.saturday().getYear() + " 年");
        Matcher issued = ISSUED.matcher(zhang.sees("证明开好了"));
        assertThat(issued.find()).isTrue();
        print(zhang.receives("证明开好了"), issued.group(1), issued.group(3));
        zhang.photographs("certified");
        verify(issued.group(1), issued.group(2), issued.group(3));
    }

    private void print(byte[] certificate, String number, String address) throws IOException {
        try (PDDocument document = Loader.loadPDF(certificate)) {
            assertThat(new PDFTextStripper().getText(document)).contains("张三", number);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            ImageIO.write(page, "png", SCREENSHOTS.resolve("certificate.png").toFile());
            assertThat(QrCode.read(page.getSubimage(100, 1380, 300, 280))).isEqualTo(address);
        }
    }

    private void verify(String number, String code, String address) {
        scene.pages().open(address, Device.PHONE.dark(), scene.name() + "-verified-phone",
                page -> assertThat(page.locator(".outcome")).containsText("证明真实有效"));
        scene.pages().open(PublicPages.NAME + "/verify", Device.DESKTOP, scene.name() + "-verified-desktop", page -> {
            type(page, number, "XXXX-XXXX-XXXX");
            assertThat(page.locator(".outcome")).containsText("没有这样的证明");
            type(page, number, code);
            assertThat(page.locator("dl")).containsText("张三");
        });
    }

    private static void type(Page page, String number, String code) {
        page.getByLabel("证明编号").fill(number);
        page.getByLabel("校验码").fill(code);
        page.getByText("核验", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void followTheCalendar() throws IOException {
        zhang.sends("/calendar");
        Matcher link = CALENDAR.matcher(zhang.sees("你的专属日历"));
        assertThat(link.find()).isTrue();
        zhang.photographs("calendar");
        try (InputStream file = URI.create(scene.pages().here(link.group())).toURL().openStream()) {
            assertThat(Calendar.read(file.readAllBytes())).containsExactly(
                    new Calendar.Appointment(TITLE + " · 驾驶员", scene.at(scene.saturday(), "14:00").toInstant()));
        }
    }
}
