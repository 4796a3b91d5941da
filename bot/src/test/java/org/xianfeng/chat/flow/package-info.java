@NullMarked
package org.xianfeng.chat.flow;

import org.jspecify.annotations.NullMarked;
