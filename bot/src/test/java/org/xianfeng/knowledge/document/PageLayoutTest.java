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
    void takesNoNumberOutOfAPageThatIsNotThePages() throws IOException {
        List<List<Words>> pages = new ArrayList<>();
        for (String figure : List.of("120", "35", "7")) {
            pages.add(PdfFile.column(72, 600, "物资清单所列的一种", figure, "以上由仓库保管员清点"));
        }
        assertThat(entries(pages).toString()).contains("120").contains("35").contains("7");
    }

    @Test
    void readsPrintedTwiceOnce() throws IOException {
        assertThat(text(List.of(List.of(new Words(72, 700, "关于开展学习的通知"), new Words(72, 700, "关于开展学习的通知"),
                new Words(72, 660, "请各支部按时参加本月的学习。"))))).isEqualTo("请各支部按时参加本月的学习。");
    }

    private static List<Words> all(List<List<Words>> parts) {
        return parts.stream().flatMap(List::stream).toList();
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
