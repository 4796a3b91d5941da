package org.xianfeng.volunteer.attendance;

import java.time.Instant;

import org.xianfeng.chat.ChatId;

/**
 * A change to an attendance that the member has not made themselves.
 *
 * @param by who made it
 */
public record TrailEntry(Instant at, ChatId by, Attendance from, Attendance to, String why) {}
