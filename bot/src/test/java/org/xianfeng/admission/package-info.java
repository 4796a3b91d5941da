@NullMarked
package org.xianfeng.admission;

import org.jspecify.annotations.NullMarked;
