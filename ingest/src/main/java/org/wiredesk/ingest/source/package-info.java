/** What every way in looks like: a source, what it discovers, and why it refuses. */
@NullMarked
package org.wiredesk.ingest.source;

import org.jspecify.annotations.NullMarked;
