/** What people say of answers, and which questions the library could not answer. */
@NullMarked
package org.xianfeng.knowledge.feedback;

import org.jspecify.annotations.NullMarked;
