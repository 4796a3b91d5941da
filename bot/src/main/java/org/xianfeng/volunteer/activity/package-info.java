/** An activity, its shifts, its posts and its rules, and where they are kept. */
@NamedInterface("activity")
@NullMarked
package org.xianfeng.volunteer.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
