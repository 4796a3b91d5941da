/** Groups and channels that broadcasts may be posted into: allowed by admins, gone when they throw us out. */
@NullMarked
package org.xianfeng.broadcast.group;

import org.jspecify.annotations.NullMarked;
