/** Work from Redis streams, in order within a shard. */
@NamedInterface("stream")
@NullMarked
package org.xianfeng.store.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
