/** RSS and Atom, as they are found rather than as they should be. */
@NullMarked
package org.wiredesk.ingest.feed;

import org.jspecify.annotations.NullMarked;
