/** Tells members of news while their page is closed, by the push service of their browser. */
@NullMarked
package org.xianfeng.messenger.web.push;

import org.jspecify.annotations.NullMarked;
