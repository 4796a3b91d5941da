package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;

/** Damages questions as people do, at random. */
public final class DamagedQuestions {

    private static final ShapeAlikes SHAPES = new ShapeAlikes();

    private final Random random;
    private final Map<String, List<Character>> homophones = new HashMap<>();

    public DamagedQuestions(long seed) {
        this.random = new Random(seed);
        for (char character = '\u4E00'; character <= '\u9FA5'; character++) {
            if (CoreDictionary.contains(String.valueOf(character))) {
                homophones.computeIfAbsent(syllable(character), _ -> new ArrayList<>()).add(character);
            }
        }
    }

    /** The question in simplified characters, damaged if there is anything in it that can be. */
    public String damage(String question, Damage damage) {
        String simplified = HanLP.convertToSimplifiedChinese(question);
        return switch (damage) {
            case NONE -> question;
            case ONE_HOMOPHONE -> homophones(simplified, 1);
            case TWO_HOMOPHONES -> homophones(simplified, 2);
            case THREE_HOMOPHONES -> homophones(simplified, 3);
            case SHAPE_ALIKE -> replaced(simplified, 1,
                    character -> SHAPES.of(character).stream().filter(other -> other != character).toList());
            case SWAPPED -> edited(simplified, text -> text.reverse());
            case LEFT_OUT -> edited(simplified, text -> text.deleteCharAt(0));
            case TWICE -> edited(simplified, text -> text.insert(0, text.charAt(0)));
            case PARTLY_PINYIN -> partly(simplified);
            case PINYIN_BY_SYLLABLE -> pinyin(simplified, _ -> " ");
            case PINYIN_BY_WORD -> pinyin(simplified, pair -> CoreDictionary.contains(pair) ? "" : " ");
            case PINYIN_UNSPACED -> pinyin(simplified, _ -> "");
        };
    }

    private String homophones(String question, int count) {
        return replaced(question, count, character -> homophones.getOrDefault(syllable(character), List.of()).stream()
                .filter(other -> other != character).toList());
    }

    private String replaced(String question, int count, Others others) {
        StringBuilder text = new StringBuilder(question);
        List<Integer> places = chinese(question);
        places.removeIf(place -> others.of(question.charAt(place)).isEmpty());
        for (int place : places.subList(0, Math.min(count, places.size()))) {
            List<Character> candidates = others.of(question.charAt(place));
            text.setCharAt(place, candidates.get(random.nextInt(candidates.size())));
        }
        return text.toString();
    }

    /** Somewhere, two different neighbours are put through the edit. */
    private String edited(String question, UnaryOperator<StringBuilder> edit) {
        return chinese(question).stream()
                .filter(place -> place + 1 < question.length() && isChinese(question.charAt(place + 1))
                        && question.charAt(place) != question.charAt(place + 1))
                .findFirst()
                .map(place -> question.substring(0, place)
                        + edit.apply(new StringBuilder(question.substring(place, place + 2)))
                        + question.substring(place + 2))
                .orElse(question);
    }

    private String partly(String question) {
        int from = random.nextInt(question.length());
        int to = Math.min(question.length(), from + random.nextInt(2, 6));
        return question.substring(0, from) + pinyin(question.substring(from, to), _ -> "") + question.substring(to);
    }

    /** @param space what stands between two neighbouring characters */
    private static String pinyin(String question, UnaryOperator<String> space) {
        List<Pinyin> syllables = HanLP.convertToPinyinList(question);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < question.length(); i++) {
            char character = question.charAt(i);
            boolean continues = i > 0 && isChinese(question.charAt(i - 1)) && isChinese(character);
            text.append(continues ? space.apply(question.substring(i - 1, i + 1)) : "");
            text.append(isChinese(character) ? syllables.get(i).getPinyinWithoutTone() : character);
        }
        return text.toString();
    }

    /** Where Chinese characters stand, in any order. */
    private List<Integer> chinese(String question) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, question.length())
                .filter(place -> isChinese(question.charAt(place))).boxed().toList());
        Collections.shuffle(places, random);
        return places;
    }

    private static boolean isChinese(char character) {
        return !syllable(character).isEmpty();
    }

    private static String syllable(char character) {
        Pinyin[] readings = PinyinDictionary.get(String.valueOf(character));
        return readings == null ? "" : readings[0].getPinyinWithoutTone();
    }

    @FunctionalInterface
    private interface Others {

        List<Character> of(char character);
    }
}
