/** Articles in JSON: our own, ninjs, and plain objects. */
@NullMarked
package org.wiredesk.ingest.json;

import org.jspecify.annotations.NullMarked;
