package org.xianfeng.knowledge.web;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.EnglishReply;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Ruling;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.entry.Source;

/** What is sent back to a question. */
@Schema(name = "Answer")
record AskResponse(
        @Schema(description = "answered: the sentence answers. suggested: the passage may be what was meant. not_found: the library does not have it") Outcome outcome,
        @Schema(description = "The sentence of the passage that answers, verbatim", nullable = true) @Nullable String answer,
        @Schema(nullable = true) @Nullable Found passage,
        @Schema(description = "Where the passage's facts come from, as to be cited: two at most, the best first; the entry has all") List<Source> sources,
        @Schema(description = "What the sentence enumerates, in order and verbatim, if a list was asked for") List<String> items,
        @Schema(description = "The entries that answer together, at most ten, if the question asks for several; answer is their headline then") List<Member> overview,
        @Schema(description = "Whether there are more of them") boolean more,
        @Schema(description = "What other entries say to the question beside the passage that answers") List<Cited> further,
        @Schema(description = "How sure the library is that the passage answers", minimum = "0", maximum = "1") double confidence,
        @Schema(description = "Other entries that came near, the nearest first") List<Heading> related,
        @Schema(description = "What the question was taken for, if that is not what it says", nullable = true) @Nullable String understoodAs,
        @Schema(description = "What may have been meant instead, each a question to ask") List<String> didYouMean,
        @Schema(description = "The point of the answer in English, if the question is in English and a rule can tell it", nullable = true) @Nullable String english,
        @Schema(description = "Whether what the question states is so, if it states something and the library settles that", nullable = true) @Nullable Ruling ruling,
        double tookMillis) {

    enum Outcome {
        @JsonProperty("answered")
        ANSWERED, @JsonProperty("suggested")
        SUGGESTED, @JsonProperty("not_found")
        NOT_FOUND
    }

    /** A passage, and where in its text the sentence stands. */
    @Schema(name = "Passage")
    record Found(@Schema(description = "The id of the entry that it is part of") String id, String title,
            @Schema(description = "Of the part of the entry; empty if it has none") String heading, String text,
            @Schema(description = "Where the sentence begins, in UTF-16 units") int start,
            @Schema(description = "Where it ends, exclusive") int end) {

        static Found of(Finding finding) {
            return new Found(finding.passage().entry(), finding.passage().title(), finding.passage().heading(),
                    finding.passage().text(),
                    finding.start(), finding.end());
        }
    }

    /** One of several entries that answer together. */
    @Schema(name = "OverviewEntry")
    record Member(String id, String title, @Schema(type = "string") EntryDate date) {}

    /** What one more entry says. */
    @Schema(name = "FurtherAnswer")
    record Cited(@Schema(description = "The sentence of the passage, verbatim") String answer, Found passage,
            List<Source> sources) {

        static Cited of(Finding finding) {
            return new Cited(finding.sentence(), Found.of(finding), Source.best(finding.entry().sources()));
        }
    }

    static AskResponse of(Answer answer, Duration took) {
        return switch (answer) {
            case Answer.Answered(Finding finding, _) -> of(Outcome.ANSWERED, finding.sentence(), finding, answer,
                    took);
            case Answer.Suggested(Finding finding, _) -> of(Outcome.SUGGESTED, null, finding, answer, took);
            case Answer.Surveyed(Overview overview, _) -> of(overview, answer, took);
            case Answer.NotFound _ -> of(Outcome.NOT_FOUND, null, null, answer, took);
        };
    }

    private static AskResponse of(Overview overview, Answer answer, Duration took) {
        List<Member> members = overview.items().stream().limit(Overview.PAGE)
                .map(item -> new Member(item.entry().id(), item.entry().title(), item.date())).toList();
        return new AskResponse(Outcome.ANSWERED, overview.headline(), null, List.of(), List.of(), members,
                overview.items().size() > Overview.PAGE, List.of(), answer.confidence(), List.of(), null, List.of(),
                null, null,
                took.toNanos() / 1e6);
    }

    private static AskResponse of(Outcome outcome, @Nullable String sentence, @Nullable Finding finding, Answer answer,
            Duration took) {
        return new AskResponse(outcome, sentence, finding == null ? null : Found.of(finding),
                finding == null ? List.of() : Source.best(finding.entry().sources()),
                finding == null ? List.of() : finding.items(), List.of(), false,
                answer.further().stream().map(Cited::of).toList(),
                answer.confidence(), answer.related(),
                answer.understoodAs().orElse(null), answer.readings(),
                answer.english().flatMap(EnglishReply::line).orElse(null),
                answer.ruling().orElse(null), took.toNanos() / 1e6);
    }
}
