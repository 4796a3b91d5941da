/** To whom broadcasts go: who may reach whom, how many that are, and who they are. */
@NullMarked
package org.xianfeng.broadcast.audience;

import org.jspecify.annotations.NullMarked;
