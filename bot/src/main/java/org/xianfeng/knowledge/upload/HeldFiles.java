package org.xianfeng.knowledge.upload;

import java.io.IOException;

import org.xianfeng.chat.Origin;

/** Files that were set aside until who brought them has looked at them. */
@FunctionalInterface
interface HeldFiles {

    /** Takes one in; it is read anew, since the library reads it as it is there. */
    Outcome accept(Upload held, Origin by) throws IOException;
}
