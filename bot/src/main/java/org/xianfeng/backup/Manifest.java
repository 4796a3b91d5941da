package org.xianfeng.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.xianfeng.store.copy.Census;

/**
 * What a backup says of itself.
 *
 * @param format of the backup; another is not read
 * @param made when Redis was copied
 * @param redis how much of everything there is in its copies
 * @param files how many there are of each kind
 * @param settings names, without values, of those of the service that were given by its environment or its arguments
 */
record Manifest(int format, Instant made, Census redis, Map<String, Integer> files, List<String> settings) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
}
