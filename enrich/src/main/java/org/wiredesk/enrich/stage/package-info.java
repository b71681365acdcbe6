/** The enrich stage: every enricher on every article, and the thin shell of Kafka Streams around that. */
@NullMarked
package org.wiredesk.enrich.stage;

import org.jspecify.annotations.NullMarked;
