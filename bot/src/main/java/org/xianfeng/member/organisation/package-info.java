/** The lists of an organisation that profiles choose from, such as its branches. */
@NullMarked
package org.xianfeng.member.organisation;

import org.jspecify.annotations.NullMarked;
