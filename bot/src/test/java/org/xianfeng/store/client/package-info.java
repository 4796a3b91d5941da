@NullMarked
package org.xianfeng.store.client;

import org.jspecify.annotations.NullMarked;
