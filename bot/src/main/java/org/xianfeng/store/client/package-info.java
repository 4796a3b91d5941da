/** The client of Redis: where it is, how it is connected to, and whether it is fit for its data. */
@NullMarked
package org.xianfeng.store.client;

import org.jspecify.annotations.NullMarked;
