/** Feeds and pages over HTTP, politely and never into a private network. */
@NullMarked
package org.wiredesk.ingest.web;

import org.jspecify.annotations.NullMarked;
