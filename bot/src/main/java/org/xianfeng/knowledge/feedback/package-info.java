/** What people say of answers, and which questions the library could not answer. */
@NamedInterface("feedback")
@NullMarked
package org.xianfeng.knowledge.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
