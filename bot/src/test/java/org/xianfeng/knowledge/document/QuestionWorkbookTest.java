package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.knowledge.document.WorkbookFile.row;

class QuestionWorkbookTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"题库.xlsx", "题库.xls", "题库.et", "题库.XLSX"})
    void readsAQuestionBankAsItReadsCsv(String name) throws IOException {
        assertThat(read(name, book -> {
            Sheet sheet = book.createSheet("单选题");
            row(sheet, "某街道党史知识题库");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            row(sheet, "序号", "题型", "题目", "选项A", "选项B", "答案");
            row(sheet, 1, "单选", "一大在哪里召开？", "上海", "广州", "A");
            row(sheet, 2, "单选", "会址在哪一年建成？", 1920, 1921, "B");
            row(sheet, 3, "单选", "⻓征从哪里出发？", "瑞金", "延安", "Ａ");
            row(sheet, 4, "单选", 12, "", "", "A");
            row(sheet, 5, "单选", "缺一个选项的题？", "上海", "广州", "D");
        })).containsExactly("一大在哪里召开？=上海", "会址在哪一年建成？=1921", "长征从哪里出发？=瑞金",
                "!6: a number or a letter is no question", "!7: the answer is a letter, and there is no such choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"题库.xlsx", "题库.xls"})
    void readsEachSheetByItsOwnColumns(String name) throws IOException {
        assertThat(read(name, book -> {
            row(book.createSheet("说明"), "本题库共两部分", "请勿外传");
            Sheet first = book.createSheet("判断题");
            row(first, "题干", "正确答案");
            row(first, "水费按月交（ ）。", "√");
            Sheet second = book.createSheet("简答题");
            row(second, "编号", "参考答案", "问题");
            row(second, 1, "早上九点。", "几点开门？");
            Sheet hidden = book.createSheet("旧");
            row(hidden, "问题", "答案");
            row(hidden, "旧题是什么？", "旧答案");
            book.setSheetHidden(3, true);
        })).containsExactly("水费按月交。=这个说法正确：水费按月交。", "几点开门？=早上九点。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"题库.xlsx", "题库.xls"})
    void takesWhatIsSeenAndNotWhatIsHidden(String name) throws IOException {
        assertThat(read(name, book -> {
            Sheet sheet = book.createSheet();
            row(sheet, "问题", "答案", "答案", "来源");
            row(sheet, "几点开门？", "旧的：八点。", "九点。", "便民手册").getCell(3);
            row(sheet, "合格率是多少？", "", 0.355, "");
            row(sheet, "哪天启用？", "", 44378, "");
            sheet.setColumnHidden(1, true);
            sheet.getRow(2).getCell(2).setCellStyle(style(book, "0.0%"));
            sheet.getRow(3).getCell(2).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 3, 3));
        })).containsExactly("几点开门？=九点。", "合格率是多少？=35.5%", "哪天启用？=2021-07-01");
    }

    @Test
    void refusesAWorkbookWithoutQuestionsAndSaysWhatItSaw() throws IOException {
        assertThat(parsed("名册.xlsx", WorkbookFile.xlsx(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, "党员名册");
            row(sheet, "姓名", "电话");
            row(sheet, "张三", "13800000000");
        }))).isEqualTo(new ParsedDocument.Refused(DocumentRefusal.NO_COLUMNS, "姓名、电话"));
    }

    @Test
    void refusesWhatIsDamagedOrNoWorkbook() throws IOException {
        byte[] book = WorkbookFile.xlsx(some -> row(some.createSheet(), "问题", "答案"));
        assertThat(parsed("坏.xlsx", java.util.Arrays.copyOf(book, book.length / 2)))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.BROKEN));
        byte[] old = WorkbookFile.xls(some -> row(some.createSheet(), "问题", "答案"));
        assertThat(parsed("坏.xls", java.util.Arrays.copyOf(old, old.length / 3)))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.BROKEN));
        assertThat(parsed("文字.xlsx", "问题,答案".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.MISNAMED));
        assertThat(parsed("文.xlsx", WordFile.empty().paragraph("这是文字。").bytes()))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.BROKEN));
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** Each entry as question and answer, and each problem behind its line, the problems last. */
    private List<String> read(String name, Consumer<Workbook> content) throws IOException {
        byte[] book = name.endsWith("s") || name.endsWith("t") ? WorkbookFile.xls(content) : WorkbookFile.xlsx(content);
        assertThat(parsed(name, book)).isInstanceOf(ParsedDocument.Taken.class);
        ParsedDocument.Taken taken = (ParsedDocument.Taken) parsed(name, book);
        List<String> all = new ArrayList<>();
        taken.entries().forEach(entry -> all.add(entry.title() + "=" + entry.text()));
        taken.problems().forEach(problem -> all.add("!" + problem.line() + ": " + problem.message()));
        return all;
    }

    private ParsedDocument parsed(String name, byte[] content) throws IOException {
        return READER.read(name, Files.write(folder.resolve(name), content));
    }
}
