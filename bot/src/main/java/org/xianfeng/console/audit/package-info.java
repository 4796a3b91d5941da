/** Who did what, for admins to look through. */
@NullMarked
package org.xianfeng.console.audit;

import org.jspecify.annotations.NullMarked;
