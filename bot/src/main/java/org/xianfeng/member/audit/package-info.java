/** Who did what to whom, when, and from where: a trail that is only added to. */
@NamedInterface("audit")
@NullMarked
package org.xianfeng.member.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
