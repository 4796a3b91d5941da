/** Sends broadcasts: prepares them, takes their rows to the messengers, stops when it should, shows progress. */
@NullMarked
package org.xianfeng.broadcast.send;

import org.jspecify.annotations.NullMarked;
