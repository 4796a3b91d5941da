package org.xianfeng.knowledge.spelling;

import java.util.List;

/**
 * The ways to read a stretch of what was typed.
 *
 * @param to where the stretch ends, exclusive
 */
record Edge(int to, List<Guess> guesses) {}
