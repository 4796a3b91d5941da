/** Guided exchanges, declared as forms: questions one after another, back, skip, stop, a preview, an end. */
@NamedInterface("flow")
@NullMarked
package org.xianfeng.chat.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
