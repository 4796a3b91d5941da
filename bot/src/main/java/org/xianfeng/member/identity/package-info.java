/** One person, one identity: taken along to another browser or messenger, or joined out of two by an admin. */
@NullMarked
package org.xianfeng.member.identity;

import org.jspecify.annotations.NullMarked;
