/** Who is an admin: the first one, and the roles that admins give. */
@NamedInterface("admin")
@NullMarked
package org.xianfeng.member.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
