@NullMarked
package org.xianfeng.chat.conversation;

import org.jspecify.annotations.NullMarked;
