package org.xianfeng.knowledge.ask;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;

/** Asking a library in the chat, without the service around it. */
public final class TestAsking {

    private TestAsking() {}

    public static EntryPages pages(Library library) {
        return new EntryPages(library, ShippedPhrases.load());
    }

    public static Dialog dialog(Library library, Clock clock, AnswerFeedback feedback) {
        LibrarySettings settings = new LibrarySettings("", "", "", 0.4, 0.15, false, Duration.ofMinutes(10));
        OwnFirst nothingOwn = new OwnFirst(library,
                (_, _) -> new Answer.NotFound(Answer.Grounds.of(0, List.of())), settings);
        return new KnowledgeDialog(library, nothingOwn, pages(library), feedback, settings, clock,
                ShippedPhrases.load());
    }
}
