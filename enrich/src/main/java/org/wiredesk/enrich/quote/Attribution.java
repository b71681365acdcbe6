package org.wiredesk.enrich.quote;

import java.util.List;
import java.util.Optional;
import org.wiredesk.enrich.quote.Words.Range;

/**
 * Somebody says something, in tokens.
 *
 * @param contents what is said, in up to two stretches: "We will," he said, "not go."
 * @param speaker the words that name the speaker in the sentence; empty if it names nobody
 * @param cue the words that show it: a verb, "according to"; empty where only quotation marks or mood do
 * @param confidence 0 to 100
 */
record Attribution(List<Range> contents, Optional<Range> speaker, Optional<Range> cue, int confidence) {}
