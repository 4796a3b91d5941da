package org.xianfeng.knowledge.answer;

import java.util.List;
import java.util.Set;

import org.xianfeng.knowledge.asked.GramWeights;
import org.xianfeng.knowledge.asked.Match;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.Phrasing;
import org.xianfeng.knowledge.text.QuestionGrams;

/**
 * What is asked of a subject that neither its passage nor any question that it carries says: 「门票」 of
 * 「遵义会议会址门票多少钱」. A word that people use anywhere in the carried questions weighs little, one that is nowhere much.
 *
 * @param said the share that is said, from 0 to 1
 * @param weight of the characters that are not
 * @param rarest the weight of the rarest of them
 */
record Unsaid(double said, double weight, double rarest) {

    /** @param names what the subject is called, folded */
    static Unsaid of(String plain, List<String> names, FoldedText passage, List<Match> carried, GramWeights weights) {
        Set<String> grams = QuestionGrams.ofFolded(Phrasing.without(names, plain));
        double total = 0;
        double said = 0;
        double unsaid = 0;
        double rarest = 0;
        for (String gram : grams) {
            double weight = weights.weight(gram);
            boolean there = passage.text().contains(gram) || isIn(carried, gram);
            total += weight;
            said += there ? weight : 0;
            if (!there && gram.length() == 1) {
                unsaid += weight;
                rarest = Math.max(rarest, weight);
            }
        }
        return new Unsaid(total == 0 ? 1 : said / total, Math.log1p(unsaid), rarest);
    }

    private static boolean isIn(List<Match> carried, String gram) {
        for (Match match : carried) {
            if (match.question().text().contains(gram)) {
                return true;
            }
        }
        return false;
    }

    Clues addTo(Clues clues) {
        return clues.with(Clue.SAID, said).with(Clue.UNSAID, weight).with(Clue.RAREST, rarest);
    }
}
