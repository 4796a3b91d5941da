/** What pictures are painted with: text as outlines, QR codes, and the ground that our posters share. */
@NullMarked
package org.xianfeng.volunteer.picture;

import org.jspecify.annotations.NullMarked;
