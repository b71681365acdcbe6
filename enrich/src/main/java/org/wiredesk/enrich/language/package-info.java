/** Tells the language of a text, from the text itself and, where it is short, from what its carrier declares. */
@NullMarked
package org.wiredesk.enrich.language;

import org.jspecify.annotations.NullMarked;
