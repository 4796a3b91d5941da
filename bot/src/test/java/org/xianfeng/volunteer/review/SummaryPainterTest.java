package org.xianfeng.volunteer.review;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.xianfeng.volunteer.picture.TextPainter;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryPainterTest {

    @Test
    void paintsAPosterInPortrait() throws IOException {
        BufferedImage picture = paint(summary("清扫楼道", "38"));
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1440);
    }

    @Test
    void tellsTheFigures() throws IOException {
        assertThat(inkOfFirstFigure("1")).isPositive();
        assertThat(inkOfFirstFigure("888")).isGreaterThan(2 * inkOfFirstFigure("1"));
    }

    @Test
    void keepsALongTitleAndPlaceInsideTheSheet() throws IOException {
        BufferedImage picture = paint(new Summary("很长的单位名称".repeat(10), "志愿服务活动小结", "很长的标题".repeat(12), "11月28日",
                "很长的地址".repeat(20), List.of()));
        Color edge = new Color(picture.getRGB(10, 400));
        assertThat(IntStream.range(380, 480).mapToObj(y -> new Color(picture.getRGB(20, y))))
                .allSatisfy(colour -> assertThat(Math.abs(colour.getGreen() - edge.getGreen())).isLessThan(20));
    }

    @Test
    void endsWhatIsTooLongWithAnEllipsis() throws IOException {
        try (TextPainter letters = TextPainter.load("Bold")) {
            List<String> lines = letters.lines("一".repeat(100), 50, 500, 2);
            assertThat(lines).hasSize(2);
            assertThat(lines.getLast()).endsWith("…");
            assertThat(letters.width(lines.getFirst(), 50)).isLessThanOrEqualTo(500);
        }
    }

    private static long inkOfFirstFigure(String value) throws IOException {
        BufferedImage picture = paint(summary("清扫楼道", value));
        Color red = new Color(0xB3261E);
        return IntStream.range(150, 520).mapToLong(x -> IntStream.range(800, 915)
                .filter(y -> picture.getRGB(x, y) == red.getRGB()).count()).sum();
    }

    private static Summary summary(String title, String first) {
        return new Summary("信都区团结路街道党工委", "志愿服务活动小结", title, "11月28日（周六）14:00–16:00", "信都区兴达社区党群服务中心一楼",
                List.of(new Summary.Figure("报名人次", first), new Summary.Figure("到场人次", "36"),
                        new Summary.Figure("服务小时", "72.5"), new Summary.Figure("参与支部", "9")));
    }

    private static BufferedImage paint(Summary summary) throws IOException {
        try (TextPainter bold = TextPainter.load("Bold"); TextPainter regular = TextPainter.load("Regular")) {
            return new SummaryPainter(bold, regular).paint(summary);
        }
    }
}
