package org.xianfeng.knowledge.ask;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Question;

/** Lets whoever asked say what an answer was worth. */
public interface AnswerFeedback {

    /** The reply with buttons for that; the question is kept for a while, without who asked it. */
    Reply under(Reply reply, Incoming incoming, Question question, Answer answer, Session session);
}
