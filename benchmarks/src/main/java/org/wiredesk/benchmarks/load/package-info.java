/** The whole path under load: ingest, enrich and sink on an embedded broker, beside baselines in the same run. */
@NullMarked
package org.wiredesk.benchmarks.load;

import org.jspecify.annotations.NullMarked;
