/** NewsML-G2: the news exchange format of the IPTC. */
@NullMarked
package org.wiredesk.ingest.newsml;

import org.jspecify.annotations.NullMarked;
