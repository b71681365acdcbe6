/** WebSub (W3C): hubs push feeds to us, so that news is here in seconds and feeds are polled less. */
@NullMarked
package org.wiredesk.ingest.websub;

import org.jspecify.annotations.NullMarked;
