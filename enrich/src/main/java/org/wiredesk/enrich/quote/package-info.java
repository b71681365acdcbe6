/** Who said what: direct, indirect and mixed quotes with their speakers. */
@NullMarked
package org.wiredesk.enrich.quote;

import org.jspecify.annotations.NullMarked;
