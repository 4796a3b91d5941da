/** Members as admins see them: found, given roles, brought by a list, erased. */
@NullMarked
package org.xianfeng.console.people;

import org.jspecify.annotations.NullMarked;
