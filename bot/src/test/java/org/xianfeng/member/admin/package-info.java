@NullMarked
package org.xianfeng.member.admin;

import org.jspecify.annotations.NullMarked;
