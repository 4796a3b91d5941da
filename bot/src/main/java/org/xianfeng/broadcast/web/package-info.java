/** Broadcasts over HTTP. */
@NullMarked
package org.xianfeng.broadcast.web;

import org.jspecify.annotations.NullMarked;
