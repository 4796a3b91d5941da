package org.xianfeng.knowledge;

import java.util.List;

/**
 * Why the library says to a question what it says.
 *
 * @param searched what the question was taken for
 * @param names the people, places, works and meetings that were recognised in it
 * @param types what kinds of things it asks for
 * @param candidates the passages that were found, the likeliest first
 * @param sure from which confidence on something is an answer
 * @param suggested from which on it is a suggestion
 */
public record Explanation(String searched, List<String> names, List<String> types, List<Candidate> candidates,
        double sure, double suggested, Answer answer) {

    public Explanation {
        names = List.copyOf(names);
        types = List.copyOf(types);
        candidates = List.copyOf(candidates);
    }

    /**
     * A passage that may answer.
     *
     * @param score Lucene's, in parts of what the question's terms are worth together
     * @param coverage how much of the question it bears, from 0 to 1
     * @param naming how much of the question is a name of its entry, from 0 to 1
     * @param cosine how near it is in meaning, up to 1; 0 if that was not asked
     * @param asked the nearest of the questions that it carries; empty if none is near
     */
    public record Candidate(Passage passage, double score, double coverage, double naming, double cosine,
            String asked) {}
}
