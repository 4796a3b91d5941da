@NullMarked
package org.xianfeng.member.identity;

import org.jspecify.annotations.NullMarked;
