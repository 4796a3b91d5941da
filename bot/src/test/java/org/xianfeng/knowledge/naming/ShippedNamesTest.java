package org.xianfeng.knowledge.naming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.LibraryFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Under which forms of its name an entry of the shipped library is found first. */
class ShippedNamesTest {

    private static final String NUMBER = "([一二三四五六七八九十]+)";
    private static final Pattern PLENUM = Pattern.compile(NUMBER + "届" + NUMBER + "中全会");
    private static final Pattern CONGRESS = Pattern.compile("中国共产党第" + NUMBER + "次全国代表大会");

    private static Library library;
    private static List<Entry> entries;

    @BeforeAll
    static void open() throws IOException {
        library = TestLibrary.shipped();
        entries = new ArrayList<>();
        new LibraryFolder(TestLibrary.SHIPPED).read(entries::add);
    }

    @Test
    void findsEveryPlenumUnderAllFormsOfItsName() {
        List<Named> forms = entries.stream()
                .flatMap(entry -> names(entry).map(PLENUM::matcher).filter(Matcher::matches)
                        .flatMap(name -> plenum(name.group(1), name.group(2)))
                        .map(form -> new Named(form, entry.title())))
                .distinct().toList();
        assertThat(missed(forms)).isEmpty();
        assertThat(forms).hasSizeGreaterThan(500);
    }

    private static Stream<String> plenum(String term, String number) {
        String digits = number(term) + "届" + number(number);
        return Stream.of("%s届%s中全会", "中共%s届%s中全会", "党的%s届%s中全会", "第%s届%s中全会", "%s届%s中", "中国共产党第%s届中央委员会第%s次全体会议",
                "第%s届中央委员会第%s次全体会议", "%s届中央委员会%s次全会", "中共第%s届%s中全会").map(form -> form.formatted(term, number))
                .flatMap(form -> Stream.of(form, form.replace(term + "届" + number, digits)));
    }

    @Test
    void findsEveryCongressUnderAllFormsOfItsName() {
        List<Named> forms = entries.stream()
                .flatMap(entry -> Stream.of(entry.title()).map(CONGRESS::matcher).filter(Matcher::matches)
                        .flatMap(name -> congress(name.group(1))).map(form -> new Named(form, entry.title())))
                .toList();
        assertThat(missed(forms)).isEmpty();
        assertThat(forms).hasSize(20 * 11);
    }

    private static Stream<String> congress(String number) {
        return Stream.of("中国共产党第%s次全国代表大会", "中共第%s次全国代表大会", "党的第%s次全国代表大会", "第%s次全国代表大会", "第%s次党代会", "中共%s大", "党的%s大",
                "%s大", "第" + number(number) + "次全国代表大会", number(number) + "大", "中共" + number(number) + "大")
                .map(form -> form.formatted(number));
    }

    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        int ones = "〇一二三四五六七八九".indexOf(chinese.charAt(chinese.length() - 1));
        return ten < 0 ? ones : 10 * (ten == 0 ? 1 : "〇一二三四五六七八九".indexOf(chinese.charAt(0))) + Math.max(0, ones);
    }

    @Test
    void findsEntriesUnderOtherFormsOfTheirNames() throws IOException {
        try (var list = getClass().getResourceAsStream("name-forms.tsv")) {
            List<Named> forms = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t")).map(line -> new Named(line[0], line[1])).toList();
            assertThat(missed(forms)).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Entry entry) {
        return Stream.concat(Stream.of(entry.title().replace("中共", "")), entry.aliases().stream());
    }

    private static List<String> missed(List<Named> forms) {
        return forms.stream().flatMap(form -> form.missed().stream()).toList();
    }

    /** @param title what the title of the entry has in it */
    private record Named(String form, String title) {

        private List<String> missed() {
            String found = library.nearest(new Question(form), 1).stream().findFirst()
                    .map(passage -> passage.title()).orElse("nothing");
            return found.contains(title) ? List.of() : List.of(form + " -> " + found);
        }
    }
}
