/** Members' own data: what is kept of them and why, handed out to them, and erased when they wish to be forgotten. */
@NamedInterface("privacy")
@NullMarked
package org.xianfeng.member.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
