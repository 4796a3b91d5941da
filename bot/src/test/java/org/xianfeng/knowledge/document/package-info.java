/** Documents as people write them, and as those who mean harm do. */
@NullMarked
package org.xianfeng.knowledge.document;

import org.jspecify.annotations.NullMarked;
