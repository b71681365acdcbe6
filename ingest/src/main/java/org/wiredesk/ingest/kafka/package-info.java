/** What was seen, and how it is published exactly once. */
@NullMarked
package org.wiredesk.ingest.kafka;

import org.jspecify.annotations.NullMarked;
