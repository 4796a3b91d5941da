@NullMarked
package org.xianfeng.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
