/** What a member sees of activities: finding one, signing up, waiting, withdrawing, and the news about it. */
@NamedInterface("signup")
@NullMarked
package org.xianfeng.volunteer.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
