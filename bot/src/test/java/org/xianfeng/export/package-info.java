@NullMarked
package org.xianfeng.export;

import org.jspecify.annotations.NullMarked;
