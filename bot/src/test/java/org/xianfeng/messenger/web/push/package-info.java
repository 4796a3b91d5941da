@NullMarked
package org.xianfeng.messenger.web.push;

import org.jspecify.annotations.NullMarked;
