/** Who was let in, and how. */
@NullMarked
package org.xianfeng.member.admission;

import org.jspecify.annotations.NullMarked;
