package org.xianfeng.chat;

import java.util.List;

/** A dialog that is asked whether it takes an incoming. */
public interface TakingDialog extends Dialog {

    @Override
    default Routes routes() {
        return Routes.of();
    }

    /** The commands this dialog answers. */
    default List<Command> commands() {
        return List.of();
    }

    /** Whether this incoming is for this dialog. Must be cheap and change nothing. */
    boolean takes(Incoming incoming, Session session);

    /** Answers an incoming that it takes. */
    List<Reply> answer(Incoming incoming, Session session);
}
