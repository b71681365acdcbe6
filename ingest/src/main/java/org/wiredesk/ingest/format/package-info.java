/** What bytes are: which format, and the articles in it. */
@NullMarked
package org.wiredesk.ingest.format;

import org.jspecify.annotations.NullMarked;
