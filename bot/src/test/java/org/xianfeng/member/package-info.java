@NullMarked
package org.xianfeng.member;

import org.jspecify.annotations.NullMarked;
