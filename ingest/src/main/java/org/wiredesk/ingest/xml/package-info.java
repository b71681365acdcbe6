/** XML that is read strictly and safely. */
@NullMarked
package org.wiredesk.ingest.xml;

import org.jspecify.annotations.NullMarked;
