/** Signing in to the console by a link from the chat, and the sessions that come of it. */
@NullMarked
package org.xianfeng.console.signin;

import org.jspecify.annotations.NullMarked;
