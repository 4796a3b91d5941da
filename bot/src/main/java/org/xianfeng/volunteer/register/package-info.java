/** The register as organizers see and correct it. */
@NullMarked
package org.xianfeng.volunteer.register;

import org.jspecify.annotations.NullMarked;
