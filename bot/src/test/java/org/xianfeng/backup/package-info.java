@NullMarked
package org.xianfeng.backup;

import org.jspecify.annotations.NullMarked;
