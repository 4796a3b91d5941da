/** Benchmarks, each with a main method that prints its figures as one line of JSON at the end. */
@NullMarked
package org.xianfeng.bench;

import org.jspecify.annotations.NullMarked;
