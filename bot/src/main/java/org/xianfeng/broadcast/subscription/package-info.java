/** What members want to get, and how much of it they get at most. */
@NullMarked
package org.xianfeng.broadcast.subscription;

import org.jspecify.annotations.NullMarked;
