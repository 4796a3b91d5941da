package org.xianfeng.delivery;

import java.time.Instant;

/**
 * What could not be handled or delivered, kept for the operator.
 *
 * @param reference what the member was told, in capital letters and digits
 * @param content the incoming or outgoing as JSON
 * @param cause the stack trace, or the messenger's reason
 */
record DeadLetter(String reference, Instant at, String content, String cause) {}
