/** Stand-ins for servers that are not ours, behaving as the real ones were seen to. */
@NullMarked
package org.xianfeng.standin;

import org.jspecify.annotations.NullMarked;
