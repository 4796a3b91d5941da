/** Who stands behind an HTTP request. */
@NullMarked
package org.xianfeng.member.web;

import org.jspecify.annotations.NullMarked;
