package org.xianfeng.volunteer.activity;

import java.time.Instant;
import java.util.Optional;

/**
 * A draw of places that anyone can repeat: who has the smaller SHA-1 of {@code seed:member} comes first.
 *
 * @param commitment the SHA-256 of the seed, published before anybody signs up
 * @param seed published once the places are drawn
 */
public record Draw(Instant at, String commitment, Optional<String> seed) {}
