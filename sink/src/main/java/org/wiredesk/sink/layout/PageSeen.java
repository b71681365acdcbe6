package org.wiredesk.sink.layout;

import java.time.Instant;

/**
 * What was read of one page.
 *
 * @param time when this version of it was first seen
 * @param title whether it has a headline
 * @param date whether it has a publication date
 * @param bodyChars length of its text in characters
 */
public record PageSeen(Instant time, boolean title, boolean date, int bodyChars) {}
