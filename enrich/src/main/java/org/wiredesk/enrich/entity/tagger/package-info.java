/**
 * Finds names by how a text is written: a text as a {@code Scene}, the statistical {@code Tagger} that reads it, and how that is
 * trained ({@code TaggerTrainer}, on {@code Passage}s that people wrote and {@code SentenceMaker} makes).
 */
@NullMarked
package org.wiredesk.enrich.entity.tagger;

import org.jspecify.annotations.NullMarked;
