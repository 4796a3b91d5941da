package org.xianfeng.knowledge;

import java.time.Instant;

/**
 * What the library holds now.
 *
 * @param built when its index was built
 */
public record Status(int entries, int passages, Instant built) {}
