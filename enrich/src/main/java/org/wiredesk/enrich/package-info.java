/**
 * Gains meaning: what an enricher sees and what it answers. Each kind of tag has a package of its own below; {@code words} and
 * {@code knowledge} are what {@code entity} stands on.
 */
@NullMarked
package org.wiredesk.enrich;

import org.jspecify.annotations.NullMarked;
