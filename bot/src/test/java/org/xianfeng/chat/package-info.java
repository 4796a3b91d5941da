@NullMarked
package org.xianfeng.chat;

import org.jspecify.annotations.NullMarked;
