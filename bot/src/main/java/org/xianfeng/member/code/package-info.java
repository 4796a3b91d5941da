/** Codes that people tell each other, and how often somebody may guess at one. */
@NamedInterface("code")
@NullMarked
package org.xianfeng.member.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
