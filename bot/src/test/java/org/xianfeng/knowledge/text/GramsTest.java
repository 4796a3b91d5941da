package org.xianfeng.knowledge.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.index.Documents;

import static org.assertj.core.api.Assertions.assertThat;

class GramsTest {

    @Test
    void areCharactersAndPairsOfThem() {
        assertThat(grams("遵义会")).containsExactly("遵", "义", "遵义", "会", "义会");
    }

    @Test
    void takeNumbersAndLatinWordsAsOne() {
        assertThat(grams("1921年cpc")).containsExactly("1921", "年", "1921年", "cpc", "年cpc");
    }

    @Test
    void doNotReachOverPunctuation() {
        assertThat(grams("会。议")).containsExactly("会", "议");
    }

    @Test
    void tellTheFirstCongressFromTheEleventh() {
        assertThat(grams("十一大")).containsExactly("十一", "大", "十一大").doesNotContain("一大");
    }

    @Test
    void takeCharactersBeyondTheBasicPlaneAsOne() {
        assertThat(grams("𠮷野")).containsExactly("𠮷", "野", "𠮷野");
    }

    @Test
    void ofEndlessWordsAreCut() {
        assertThat(grams("a".repeat(100_000))).allMatch(gram -> gram.length() <= 128);
    }

    @Test
    void areWhatTheAnalyzerIndexes() throws IOException {
        String text = "1921年7月23日，中共一大在上海开幕。";
        assertThat(indexed(text)).isEqualTo(grams(text));
    }

    private static List<String> grams(String text) {
        List<String> all = new ArrayList<>();
        for (Grams grams = new Grams(text); grams.next();) {
            all.add(text.substring(grams.start(), grams.end()));
        }
        return all;
    }

    private static List<String> indexed(String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (Analyzer analyzer = new GramAnalyzer(); TokenStream tokens = analyzer.tokenStream(Documents.GRAMS, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(term.toString());
            }
            tokens.end();
        }
        return all;
    }
}
