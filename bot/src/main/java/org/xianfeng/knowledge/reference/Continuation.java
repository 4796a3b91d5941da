package org.xianfeng.knowledge.reference;

import java.util.Optional;

/**
 * One way to take a question that goes on about what was said before.
 *
 * @param searched what is asked in full, folded
 * @param shown the same as a person sees it, the subject first
 * @param entry the id of the entry that it must be answered from; empty if any may
 */
public record Continuation(String searched, String shown, Optional<String> entry) {}
