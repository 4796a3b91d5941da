/** How far somebody's role reaches: to a branch or a grid and those below, to everybody, or to nobody. */
@NamedInterface("reach")
@NullMarked
package org.xianfeng.member.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
