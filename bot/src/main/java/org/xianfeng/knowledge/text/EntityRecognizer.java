package org.xianfeng.knowledge.text;

import java.util.List;
import java.util.stream.Stream;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;

/**
 * The people and places in a sentence, whether a dictionary has them or not. HanLP takes half a second to load, which the
 * first question waits for that needs it, and then a third of a millisecond a sentence: it is asked of what is shown, not
 * of what is searched. As evidence for the sentence that answers, such names changed nothing (CMRC2018 +.002, DRCD -.003).
 */
public final class EntityRecognizer {

    private static final Segment SEGMENT = HanLP.newSegment().enableNameRecognize(true)
            .enableTranslatedNameRecognize(true).enablePlaceRecognize(true).enableCustomDictionary(false);

    private EntityRecognizer() {}

    public static Stream<String> people(String sentence) {
        return named("nr", sentence);
    }

    public static Stream<String> places(String sentence) {
        return named("ns", sentence);
    }

    /** The words that a name is made of. */
    public static List<String> words(String name) {
        return SEGMENT.seg(name).stream().map(term -> term.word).toList();
    }

    private static Stream<String> named(String nature, String sentence) {
        return SEGMENT.seg(sentence).stream().filter(term -> term.nature.startsWith(nature) && term.word.length() > 1)
                .map(term -> term.word);
    }
}
