/** A Redis server of our own, as a child process. */
@NullMarked
package org.xianfeng.store.embedded;

import org.jspecify.annotations.NullMarked;
