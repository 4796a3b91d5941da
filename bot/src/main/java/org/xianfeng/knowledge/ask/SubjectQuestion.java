package org.xianfeng.knowledge.ask;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;

/** A question that asks for nothing but its subject: 「遵义会议」, 「雷锋是谁」, 「介绍一下三湾改编」. */
record SubjectQuestion(String name) {

    private static final Pattern AROUND = Pattern
            .compile("^(?:请问|介绍(?:一下|下)?|什么是|谁是)|(?:是谁|是什么|是什么人|的?简介|的?介绍)?[?!。,\\s]*$");

    static SubjectQuestion of(String question) {
        return new SubjectQuestion(AROUND.matcher(Folding.fold(question)).replaceAll(""));
    }

    /** Whether this is what the entry is called. */
    boolean isThatOf(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .anyMatch(name::equals);
    }
}
