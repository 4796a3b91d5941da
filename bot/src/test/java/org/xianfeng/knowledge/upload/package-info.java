@NullMarked
package org.xianfeng.knowledge.upload;

import org.jspecify.annotations.NullMarked;
