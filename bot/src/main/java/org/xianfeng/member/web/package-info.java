/** Who stands behind an HTTP request. */
@NamedInterface("web")
@NullMarked
package org.xianfeng.member.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
