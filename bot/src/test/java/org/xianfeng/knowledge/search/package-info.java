@NullMarked
package org.xianfeng.knowledge.search;

import org.jspecify.annotations.NullMarked;
