/** Lists of feeds. */
@NullMarked
package org.wiredesk.ingest.opml;

import org.jspecify.annotations.NullMarked;
