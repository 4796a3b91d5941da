package org.xianfeng.knowledge.feedback;

/** What became of something that somebody told us of an answer. */
public enum FeedbackResult {

    /** Noted for the first time. */
    NOTED,
    /** Noted instead of what the same person had said before. */
    CHANGED,
    /** They had said so before; nothing changed. */
    SAME,
    /** The question is not kept any more, or never was. */
    EXPIRED
}
