/** Certificates of service: printed as PDF, and verified by whoever has one before them. */
@NullMarked
package org.xianfeng.volunteer.certificate;

import org.jspecify.annotations.NullMarked;
