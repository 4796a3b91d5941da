package org.xianfeng.knowledge.answer;

import java.util.Set;

import org.xianfeng.knowledge.slot.QuestionType;

/** What a question asks for, and of which time. */
record AskedFor(Set<QuestionType> types, Years years, Timeliness timeliness) {

    static AskedFor by(String question) {
        return new AskedFor(QuestionType.by(question), Years.in(question), Timeliness.in(question));
    }
}
