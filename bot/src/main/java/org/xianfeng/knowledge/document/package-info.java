/** Documents that people wrote for people: what is in them, as entries. */
@NullMarked
package org.xianfeng.knowledge.document;

import org.jspecify.annotations.NullMarked;
