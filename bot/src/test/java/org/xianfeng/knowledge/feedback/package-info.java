/** What people say of answers, on a real Redis and in whole conversations. */
@NullMarked
package org.xianfeng.knowledge.feedback;

import org.jspecify.annotations.NullMarked;
