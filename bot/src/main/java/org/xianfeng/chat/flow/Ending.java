package org.xianfeng.chat.flow;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;

/** What becomes of a form that was filled in. */
public sealed interface Ending {

    /** It is over, and this is what its member reads. */
    record Done(Reply reply) implements Ending {}

    /** It goes on at this question, below a headline that says why. */
    record Again(FormField<?> field, Markup headline) implements Ending {}

    static Ending done(Reply reply) {
        return new Done(reply);
    }

    static Ending again(FormField<?> field, Markup headline) {
        return new Again(field, headline);
    }
}
