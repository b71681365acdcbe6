/** Words and letters: where a text is cut, how a word is written, and what stands between two of them. */
@NullMarked
package org.wiredesk.enrich.words;

import org.jspecify.annotations.NullMarked;
