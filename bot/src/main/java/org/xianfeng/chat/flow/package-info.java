/** Guided exchanges, declared as forms: questions one after another, back, skip, stop, a preview, an end. */
@NullMarked
package org.xianfeng.chat.flow;

import org.jspecify.annotations.NullMarked;
