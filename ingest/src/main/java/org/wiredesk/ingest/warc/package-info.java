/** Web archives. */
@NullMarked
package org.wiredesk.ingest.warc;

import org.jspecify.annotations.NullMarked;
