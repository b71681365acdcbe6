/** Comes in: opens the sources, runs them, and publishes what they discover. */
@NullMarked
package org.wiredesk.ingest;

import org.jspecify.annotations.NullMarked;
