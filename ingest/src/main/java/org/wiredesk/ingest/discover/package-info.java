/** Finds the feeds and sitemaps of a site. */
@NullMarked
package org.wiredesk.ingest.discover;

import org.jspecify.annotations.NullMarked;
