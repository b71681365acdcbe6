/** Sitemaps: what a site says that it has. */
@NullMarked
package org.wiredesk.ingest.sitemap;

import org.jspecify.annotations.NullMarked;
