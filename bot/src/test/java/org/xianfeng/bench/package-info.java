/** Benchmarks: each prints one line of JSON last, with its ceiling measured in the same run. */
@NullMarked
package org.xianfeng.bench;

import org.jspecify.annotations.NullMarked;
