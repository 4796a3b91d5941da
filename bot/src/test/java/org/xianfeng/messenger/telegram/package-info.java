@NullMarked
package org.xianfeng.messenger.telegram;

import org.jspecify.annotations.NullMarked;
