package org.xianfeng.chat.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds what a short sentence means by a rule: it consists of declared words and of carrier phrases around them, and of
 * nothing else. Of several ways to read it, the one counts that leaves most to the words, and then the one with the
 * fewest, so that 取消报名 is not read as 报名. What is left over, be it one character, makes it a sentence of another
 * kind, such as a question.
 *
 * @param <T> what a word means
 */
final class IntentMatcher<T> {

    /** In characters of Chinese and words of English; what is longer has more to say than a wish. */
    private static final int LONGEST = 30;
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    /** 能去不, 报上了没呀: what makes a question of the sentence before it. */
    private static final Pattern OR_NOT = Pattern.compile("(?:没有|[不没否])[吗呢呀啊嘛吧呗哈呐]*$");

    private final Node<Said<T>> words = new Node<>();
    private final Node<Boolean> around;
    private final Node<Boolean> within;

    /**
     * @param words what is meant by each word
     * @param around phrases that may stand before, between and behind the words
     * @param within phrases that may stand inside a word as well, as in 报个名
     */
    IntentMatcher(Map<String, T> words, Collection<String> around, Collection<String> within) {
        words.forEach((word, meaning) -> this.words.put(tokens(fold(word)), new Said<>(word, meaning)));
        this.around = carriers(around);
        this.within = carriers(within);
        within.forEach(phrase -> this.around.put(tokens(fold(phrase)), true));
    }

    private static Node<Boolean> carriers(Collection<String> phrases) {
        Node<Boolean> root = new Node<>();
        phrases.forEach(phrase -> root.put(tokens(fold(phrase)), true));
        return root;
    }

    /** A word that was found, as it was declared. */
    record Said<T>(String word, T meaning) {}

    /** The words of the sentence in their order; none if it does not consist of words and carrier phrases alone. */
    List<Said<T>> read(String text) {
        if (text.length() > 4 * LONGEST) {
            return List.of();
        }
        String folded = fold(text);
        List<Said<T>> whole = match(folded);
        return whole.isEmpty() ? match(OR_NOT.matcher(String.join("", tokens(folded))).replaceFirst("")) : whole;
    }

    private List<Said<T>> match(String folded) {
        List<String> tokens = tokens(folded);
        return tokens.isEmpty() || tokens.size() > LONGEST
                ? List.of()
                : new Match(tokens).from(0, words).map(Reading::said).orElse(List.of());
    }

    /** Without what is only written or said differently, and means the same. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\p{Cf}'’]", "")
                .replace("啥", "什么").replaceAll("咋样?|怎样", "怎么").replaceAll("[俺咱]们?|我们", "我").replace('您', '你')
                .replace("儿", "").replaceAll("[干弄整搞](?=[点些]?什么)", "做");
    }

    private static List<String> tokens(String folded) {
        return TOKEN.matcher(folded).results().map(MatchResult::group).toList();
    }

    /** A place in a trie of phrases. */
    private static final class Node<V> {

        private final Map<String, Node<V>> next = new HashMap<>();
        private @Nullable V value;

        void put(List<String> tokens, V value) {
            Node<V> node = this;
            for (String token : tokens) {
                node = node.next.computeIfAbsent(token, _ -> new Node<>());
            }
            node.value = value;
        }
    }

    /** @param covered how many tokens belong to words */
    private record Reading<T>(int covered, List<Said<T>> said) {

        boolean isBetterThan(Reading<T> other) {
            return covered != other.covered ? covered > other.covered : said.size() < other.said.size();
        }
    }

    /** The work on one sentence. */
    private final class Match {

        private record Place<V>(int at, Node<V> node) {}

        private final List<String> tokens;
        private final Map<Place<Said<T>>, Optional<Reading<T>>> known = new HashMap<>();

        Match(List<String> tokens) {
            this.tokens = tokens;
        }

        /** The best reading of the rest, in the midst of a word or (at the root) between two. */
        Optional<Reading<T>> from(int at, Node<Said<T>> node) {
            Place<Said<T>> place = new Place<>(at, node);
            Optional<Reading<T>> before = known.get(place);
            if (before != null) {
                return before;
            }
            Optional<Reading<T>> best = at == tokens.size() ? end(node) : best(at, node);
            known.put(place, best);
            return best;
        }

        private Optional<Reading<T>> end(Node<Said<T>> node) {
            return node == words ? Optional.of(new Reading<>(0, List.of())) : Optional.empty();
        }

        private Optional<Reading<T>> best(int at, Node<Said<T>> node) {
            List<Reading<T>> readings = new ArrayList<>();
            for (int end : ends(at, node == words ? around : within)) {
                from(end, node).ifPresent(readings::add);
            }
            Node<Said<T>> next = node.next.get(tokens.get(at));
            if (next != null) {
                from(at + 1, next).map(rest -> new Reading<>(rest.covered + 1, rest.said)).ifPresent(readings::add);
                Said<T> word = next.value;
                if (word != null) {
                    from(at + 1, words).map(rest -> then(word, rest)).ifPresent(readings::add);
                }
            }
            return readings.stream().reduce((best, other) -> other.isBetterThan(best) ? other : best);
        }

        private Reading<T> then(Said<T> word, Reading<T> rest) {
            List<Said<T>> said = new ArrayList<>(List.of(word));
            said.addAll(rest.said);
            return new Reading<>(rest.covered + 1, said);
        }

        /** Where the carrier phrases end that begin here. */
        private List<Integer> ends(int at, Node<Boolean> carriers) {
            List<Integer> ends = new ArrayList<>();
            Node<Boolean> node = carriers.next.get(tokens.get(at));
            for (int end = at + 1; node != null; end++) {
                if (node.value != null) {
                    ends.add(end);
                }
                node = end < tokens.size() ? node.next.get(tokens.get(end)) : null;
            }
            return ends;
        }
    }
}
