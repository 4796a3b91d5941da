package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.PdfFile.Words;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class PageLayoutTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);

    @TempDir
    private Path folder;

    @Test
    void beginsAParagraphWhereALineIsSetInThoughTheOneAboveIsFull() throws IOException {
        assertThat(text(List.of(List.of(new Words(200, 720, "区志选录"), new Words(96, 690, "一九五八年修建的水库可以浇灌全乡的田地，使粮食"),
                new Words(72, 672, "产量在三年里翻了一番，到第四年全乡已经没有缺粮的户。"), new Words(96, 654, "水库由各村轮流看守，每年汛期以前都要检查大坝，"),
                new Words(72, 636, "并且清理溢洪道。"))))).isEqualTo("一九五八年修建的水库可以浇灌全乡的田地，使粮食产量在三年里翻了一番，到第四年全乡已经没有缺粮的户。\n"
                        + "水库由各村轮流看守，每年汛期以前都要检查大坝，并且清理溢洪道。");
    }

    @Test
    void readsColumnsOneAfterTheOther() throws IOException {
        assertThat(text(List.of(all(List.of(List.of(new Words(200, 720, "区报第一期选登的文章")),
                PdfFile.column(60, 680, "护厂队成立以后共有四十名工人参加，他", "们分成三个班，日夜巡逻，把机器和原料", "完整地保存下来，等解放军来。"),
                PdfFile.column(330, 680, "妇女识字班每晚七点上课，由小学教师任", "教，三个月以后全部脱盲，其中有二十名", "学员又参加了区里的会计训练班。"))))))
                .isEqualTo("护厂队成立以后共有四十名工人参加，他们分成三个班，日夜巡逻，把机器和原料完整地保存下来，等解放军来。\n"
                        + "妇女识字班每晚七点上课，由小学教师任教，三个月以后全部脱盲，其中有二十名学员又参加了区里的会计训练班。");
    }

    @Test
    void readsATableRowByRow() throws IOException {
        assertThat(text(List.of(all(List.of(List.of(new Words(200, 720, "历届支部书记任职情况")),
                PdfFile.column(80, 690, "姓名", "甲同志", "乙同志", "丙同志"),
                PdfFile.column(220, 690, "任职时间", "1951", "1954", "1958"),
                PdfFile.column(400, 690, "届次", "第一届", "第二届", "第三届"))))))
                .isEqualTo("姓名 | 任职时间 | 届次\n甲同志 | 1951 | 第一届\n乙同志 | 1954 | 第二届\n丙同志 | 1958 | 第三届");
    }

    @Test
    void readsARuledTableCellByCell() throws IOException {
        assertThat(textOf(PdfFile.ruled(all(List.of(List.of(new Words(200, 730, "各类场所检测安排")),
                PdfFile.column(64, 680, "人群"), PdfFile.column(204, 680, "频次要求"), PdfFile.column(404, 680, "负责"),
                PdfFile.column(64, 650, "进口冷链食品储", "存加工企业员工"), PdfFile.column(204, 650, "作业期间每天检测"),
                PdfFile.column(404, 641, "企业"),
                PdfFile.column(64, 610, "快递员"), PdfFile.column(204, 619, "每周检测两次，其中", "一次在街道"),
                PdfFile.column(404, 610, "街道"),
                List.of(new Words(64, 540, "以上从下月起执行，由各单位抓好落实，街道每月检查一次。")))),
                List.of(60, 200, 400, 500), List.of(590, 635, 665, 700))))
                .isEqualTo("人群：进口冷链食品储存加工企业员工 | 频次要求：作业期间每天检测 | 负责：企业\n人群：快递员 | 频次要求：每周检测两次，其中一次在街道 | 负责：街道\n"
                        + "以上从下月起执行，由各单位抓好落实，街道每月检查一次。");
    }

    @Test
    void saysWhatStandsInAMergedCellOfATableInEachRowAndNoRowTwice() throws IOException {
        assertThat(textOf(PdfFile.ruled(all(List.of(List.of(new Words(200, 730, "值班安排")), PdfFile.column(64, 640, "南区"),
                PdfFile.column(204, 680, "甲组"), PdfFile.column(404, 680, "白天"), PdfFile.column(204, 650, "乙组"),
                PdfFile.column(404, 650, "夜间"))), List.of(200, 400, 500), List.of(635, 665, 700), 60)))
                .isEqualTo("南区 | 甲组 | 白天\n南区 | 乙组 | 夜间");
    }

    @Test
    void takesABoxForNoTable() throws IOException {
        assertThat(textOf(PdfFile.ruled(PdfFile.column(72, 700, "温馨提示", "请各位居民在本月底以前到一楼大厅办理登记，并带上身", "份证件。"),
                List.of(60, 500), List.of(640, 720)))).isEqualTo("请各位居民在本月底以前到一楼大厅办理登记，并带上身份证件。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第 %d 页 共 3 页", "%d/3", "Page %d of 3", "－ %d －", "%d", "某区史料汇编 %d"})
    void leavesRunningHeadsAndNumbersOfPagesOut(String foot) throws IOException {
        List<List<Words>> pages = new ArrayList<>();
        String[][] lines = {{"一九四九年春，地下党组织在城东的纺织厂里秘密发展工人党员，", "先后办了三期夜校，教工人识字，讲革命的道理，到了夏天已有"},
                {"四十多名骨干。他们在护厂斗争中日夜巡逻，把机器和所有原料", "完整地保存下来，等待解放军进城，表现最突出的是女工组长，"},
                {"她带领二十名女工守住了配电房，全厂没有停过一天电，受到了", "军管会的表扬。"}};
        for (int i = 0; i < lines.length; i++) {
            pages.add(all(List.of(List.of(new Words(200, 750, "某区党史资料（内部）"), new Words(280, 40, foot.formatted(i + 1))),
                    PdfFile.column(72, 690, lines[i]))));
        }
        Entry entry = entries(pages).getFirst();
        assertThat(entry.title()).isEqualTo("页");
        assertThat(entry.text()).isEqualTo(Stream.of(lines).flatMap(Stream::of).reduce("", String::concat));
    }

    @Test
    void leavesTheNamesOfChaptersOutThatRunAbovePages() throws IOException {
        List<List<Words>> pages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String chapter = "第" + (1 + i / 3) + "章 " + List.of("总则", "会员", "组织机构", "附则").get(i / 3);
            pages.add(all(List.of(List.of(new Words(i % 2 == 0 ? 72 : 400, 750, chapter)),
                    PdfFile.column(72, 690, "本会的第" + (i + 1) + "项工作由理事会安排，每年年初列出计划，并在年底", "向会员大会报告结果。"))));
        }
        assertThat(text(pages)).doesNotContain("总则", "附则", "组织机构").contains("第12项工作");
    }

    @Test
    void keepsTheFirstLinesOfPagesThatBeginAtOneHeight() throws IOException {
        List<List<Words>> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(PdfFile.column(72, 740, "第" + (i + 1) + "村在这一年修通了通往乡里的公路，全长" + (3 + i) + "公里，",
                    "由村民出工、县里出料，当年年底通车，赶集的路近了一半。"));
        }
        assertThat(text(pages)).contains("第1村", "第6村");
    }

    @Test
    void takesNoNumberOutOfAPageThatIsNotThePages() throws IOException {
        List<List<Words>> pages = new ArrayList<>();
        for (String figure : List.of("120", "35", "7")) {
            pages.add(PdfFile.column(72, 600, "物资清单所列的一种", figure, "以上由仓库保管员清点"));
        }
        assertThat(entries(pages).toString()).contains("120").contains("35").contains("7");
    }

    @Test
    void leavesARaisedFigureBesideItsLetter() throws IOException {
        assertThat(text(List.of(List.of(new Words(72, 720, "消毒须知"), new Words(72, 690, "地面由外向内喷洒一次，喷药量为每平方一百毫升，再改善居"),
                new Words(72, 672, "住的环境，用水量不超过三百升每m"), new Words(264, 677, "2", 7),
                new Words(271, 672, "，每天一次，由值班员记录。")))))
                .isEqualTo("地面由外向内喷洒一次，喷药量为每平方一百毫升，再改善居住的环境，用水量不超过三百升每m2，每天一次，由值班员记录。");
    }

    @Test
    void readsPrintedTwiceOnce() throws IOException {
        assertThat(text(List.of(List.of(new Words(72, 700, "关于开展学习的通知"), new Words(72, 700, "关于开展学习的通知"),
                new Words(72, 660, "请各支部按时参加本月的学习。"))))).isEqualTo("请各支部按时参加本月的学习。");
    }

    private static List<Words> all(List<List<Words>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private String textOf(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("表.pdf"), pdf);
        ParsedDocument.Taken taken = (ParsedDocument.Taken) READER.read("表.pdf", file);
        return String.join("\n", taken.entries().stream().map(Entry::text).toList());
    }

    private String text(List<List<Words>> pages) throws IOException {
        return String.join("\n", entries(pages).stream().map(Entry::text).toList());
    }

    private List<Entry> entries(List<List<Words>> pages) throws IOException {
        Path file = Files.write(folder.resolve("页.pdf"), PdfFile.laidOut(pages));
        assertThat(READER.read("页.pdf", file)).isInstanceOf(ParsedDocument.Taken.class);
        return ((ParsedDocument.Taken) READER.read("页.pdf", file)).entries();
    }
}
