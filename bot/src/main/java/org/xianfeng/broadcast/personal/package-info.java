/** What broadcasts keep of people, for those who want it handed out or erased, or who are somebody else now. */
@NullMarked
package org.xianfeng.broadcast.personal;

import org.jspecify.annotations.NullMarked;
