@NullMarked
package org.xianfeng.task.chat;

import org.jspecify.annotations.NullMarked;
