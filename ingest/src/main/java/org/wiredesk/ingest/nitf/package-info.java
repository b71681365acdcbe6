/** NITF: the older text format of the IPTC. */
@NullMarked
package org.wiredesk.ingest.nitf;

import org.jspecify.annotations.NullMarked;
