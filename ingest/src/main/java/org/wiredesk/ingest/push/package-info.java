/** Articles that others send to us over HTTP. */
@NullMarked
package org.wiredesk.ingest.push;

import org.jspecify.annotations.NullMarked;
