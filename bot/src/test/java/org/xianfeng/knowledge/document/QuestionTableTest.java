package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.table.TableRows;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTableTest {

    @Test
    void saysTheChoicesThatALetterStandsFor() {
        assertThat(read("""
                序号,题型,题目,选项A,选项B,选项C,答案,难度
                1,单选,一大在哪里召开？,上海,广州,武汉,A,易
                2,多选,三会一课包括哪些？,党员大会,支委会,早会,"A、B",中
                3,多选,要交哪些材料？,申请书,照片,自传,ＡＣ,中
                4,判断,一大在上海召开。（　）,,,,√,易
                5,单选,缺一个选项的题？,上海,广州,,D,易
                6,多选,谁来开会？,组长,党员,群众,A|B,易
                """)).containsExactly("一大在哪里召开？=上海", "三会一课包括哪些？=党员大会；支委会", "要交哪些材料？=申请书；自传",
                "一大在上海召开。=这个说法正确：一大在上海召开。", "谁来开会？=组长；党员", "!6: the answer is a letter, and there is no such choice");
    }

    @Test
    void findsChoicesInTheQuestionOrInAColumnOfTheirOwn() {
        assertThat(read("题干,标准答案\n会议在哪一年召开？A.1934年 B.1935年,B\n")).containsExactly("会议在哪一年召开？=1935年");
        assertThat(read("试题内容,选项,正确答案\n会址在哪里？,A、遵义；B、延安,A\n")).containsExactly("会址在哪里？=遵义");
    }

    @ParameterizedTest
    @CsvSource({"对,这个说法正确：水费按月交。", "错误,这个说法不正确：水费按月交。", "×,这个说法不正确：水费按月交。"})
    void saysWhatIsRightOrWrong(String answer, String said) {
        assertThat(read("问题,答案\n水费按月交（ ）。," + answer + "\n")).containsExactly("水费按月交。=" + said);
    }

    @Test
    void takesNeitherTitlesNorNotesNorNumbersForQuestions() {
        assertThat(read("""
                某社区知识问答（2026年版）,,

                序号,问 题,参考答案（必填）
                1,几点开门？,早上九点。
                2,,没有问题
                序号,问题,参考答案
                3,12,数字
                注：以上由社区整理,,
                """)).containsExactly("几点开门？=早上九点。", "!5: there must be a question and an answer",
                "!7: a number or a letter is no question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n问题;答案\n几点开门，几点关门？;九点,五点", "问题\t答案\n几点开门，几点关门？\t九点,五点",
            "问题;答案\n几点开门，几点关门？;九点,五点"})
    void knowsTheDelimiter(String text) {
        assertThat(read(text)).containsExactly("几点开门，几点关门？=九点,五点");
    }

    @Test
    void goesOnBehindAQuotationMarkThatStandsWrongly() {
        assertThat(read("""
                问题,答案
                口号是什么？,"邻里守望"是我们的口号
                几点开门？,"早上九点
                几点关门？,"下午
                五点"
                在哪里？,二楼
                """)).containsExactly("口号是什么？=\"邻里守望\"是我们的口号", "几点关门？=下午\n五点", "在哪里？=二楼",
                "!3: a quotation mark is not closed");
    }

    @Test
    void refusesATableOfWhichItDoesNotKnowWhatIsAsked() {
        assertThat(read("a.csv", "姓名,电话\n张三,13800000000\n李四,13900000000\n"))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.NO_COLUMNS, "姓名、电话"));
        assertThat(read("a.csv", "1,几点开门？,九点\n2,几点关门？,五点\n"))
                .isInstanceOf(ParsedDocument.Refused.class);
    }

    @Test
    void readsTwentyThousandRows() {
        StringBuilder text = new StringBuilder("问题,答案\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("第%d个问题是什么？,\"答案，%d\"%n".formatted(i, i));
        }
        assertThat(read(text.toString().replace("\r\n", "\n"))).hasSize(20_000);
    }

    private static ParsedDocument read(String name, String text) {
        return QuestionTable.read(name, "a", List.of(TableRows.of(text)));
    }

    /** Each entry as question and answer, and each problem behind its line, the problems last. */
    private static List<String> read(String text) {
        ParsedDocument read = read("faq.csv", text);
        assertThat(read).isInstanceOf(ParsedDocument.Taken.class);
        ParsedDocument.Taken taken = (ParsedDocument.Taken) read;
        List<String> all = new ArrayList<>();
        taken.entries().forEach(entry -> all.add(entry.title() + "=" + entry.text()));
        taken.problems().forEach(problem -> all.add("!" + problem.line() + ": " + problem.message()));
        return all;
    }
}
