/** Reads an article out of its bytes: clean text, headline, byline, dates, and where each of them came from. */
@NullMarked
package org.wiredesk.enrich.page;

import org.jspecify.annotations.NullMarked;
